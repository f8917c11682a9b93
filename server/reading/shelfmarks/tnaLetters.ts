/** The letters of departments under which the archive in Kew keeps its series. */

/** Those that nobody takes for something else, when a series and a piece stand behind them. */
export const TELLING_LETTERS: ReadonlySet<string> = new Set(
  `ADM AIR AO ASSI AVIA BT CAB CO COAL CRES CRIM CSC CUST DEFE DO DPP DSIR ED FCO FD FO FV GFM HCA HLG HO HS HW INF KV
  LAB LCO MAF MEPO MINT MUN NATS NSC OD PALA PCAP PCOM PIN PMG POWE PREM PRIS PROB QAB RAIL RECO STAC STAT SUPP TITH UGC
  WARD WO WORK`.split(/\s+/),
);

/** Those that are ordinary letters or other abbreviations too: they count only beside the name of the archive. */
export const OTHER_LETTERS: ReadonlySet<string> = new Set(
  `AB AE AN AST AT AY B BA BC BD BE BF BJ BK BL BM BN BP BS BV BW BX BY C CAOG CB CE CHES CJ CK CL CM CN COPY CP CT D
  DA DB DEL DG DK DL DM DR DT DURH DV E ECG EF EG EJ ES EW EXT F FA FB FEC FJ FS FW HD HF HN IND IR J JA JUST JV KB KD LAR
  LC LEV LO LR LRRO LS MAP MF MFC MFQ MH MP MPA MPB MPC MPD MPE MPF MPG MPH MPI MPK MR MT MW NDO NF NK NV OBS OS PC PEV PL
  PN PREM PRO PSO PT PV RECO RG RM RW SC SO SP T TS VX WA WALE XX ZHC ZHL ZJ ZLIB ZPER ZSPC`.split(/\s+/),
);
