/** The words by which a person is told from a place, a body or the start of a sentence, in the languages of the essays. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Common given names, folded: evidence where a surname follows. Names that are countries or cities are left out. */
export const GIVEN = words(`
  ben claiborne derek dexter elmer everett jesse ken lawrence lorraine mitch neal rudolph sheldon
  abel abilio joaquim helmuth helmut adelino adolphe adriaan afonso agostinho agostino aires albano alberic alejo alexandrina alfons alioune
  amadeu amadou ambrose americo amilcar anatol andras angus anibal annie antal antonie aristides armand armando arpad asa
  ashok attilio aubrey augusta avelino baldur barend bartolomeu basil bento bernardino berta bertha bjorn boleslaw brigitte
  caetano casimir casimiro cecile celestino cheikh christiaan christabel claus clifford clive conrad constance constantin
  corneille cornelis czeslaw damiao danilo delfim denys desmond dinis dirk dolores domingos donaldo duarte eamon edvard egas
  elias elsa emile endre engelbert enver eoin ephraim ernestine esme estanislao eugenio eugenia evaristo ewald fabio fatima
  felicia ferenc fernao fidelio filipa filipe firmino flavio floris frances francine franklin franziska frits gabor gareth
  gaspar gaston gebhard geert gerhart gerrit gervase gilles godfrey gonzalo goncalo gottfried gottlieb hajo hamish harald
  hedwig heiko hendrik henrique heribert hermenegildo hermine hippolyte hjalmar horace hubert hugues humphrey ignac ignacy
  ignatius ildefonso ilona inacio ingrid isabelle isidoro ivar jaakko jacinto jacobus jaap jakov jared jaroslaw jasper
  jawad jayme jeremiah joannes jochem joep jolanta joop joris josefa josephine jozsef juergen kaarlo kalman karla karoly
  kaspar katalin kazimir kees kenelm klaas koos kristian krzysztof ladislao ladislas ladislav laurens leander lennart
  leonhard leonor leopoldo lieven lilian lourenco lucio ludovic luisa maarten magnus mahmoud mamadou manoel marcelino marcin
  margarete mariano mariam marthinus martinho martinus matilda maud mauro melchior meinhard mieczyslaw milada milena miriam
  mustafa nadine nelly nicanor niccolo nigel niels nikos norberto nuno odile olivier omar orsolya osvaldo otakar ottokar
  pamela panagiotis paola pascual peregrine petrus philippa pieter piet quirino rafaela raimundo rainer ramiro raoul
  raymundo reginald reiner reinier renato roderick rodney roelof romain romeo rosalia rudyard rui ruy ruud ryan sandor
  sandro schalk sebastiao seretse sergius severino shirley sigrid silvestre simao simeon sipho spyros stanislas stefano
  stelios sture sybil szymon tadeusz teofilo teodoro teodor terry theo theophile thorsten thorvald tibor tito tomasz
  torsten tristao ubaldo ugo ulises urbain uwe vaclav valdemar valentim valerio vasco venceslau victorino vilhelm virgilio
  waclaw waldemar walther wenceslas wessel wieslaw wilfrid wilhelmina wladimir wolfram yaakov yannis yehuda yves zdzislaw
  zygmunt
  aaron abdul abraham adam adlai adolf adolfo adrian adriana agnes agustin ahmed ahmad alain alan alastair albert alberto alec
  alejandra alejandro aleksandr aleksandra aleksei aleksey alessandra alessandro alex alexander alexandra alexandre alexei
  alexey alexis alfonso alfred alfredo ali alice alicia alina allan allen alois alvaro amalia amanda amelia amin amy ana
  anastas anastasia anatole anatoli anatolii anatoly andre andrea andreas andrei andres andrew andrey andrzej angel angela
  angelo anita ann anna anne annette anthony antoine anton antoni antonin antonina antonio antony archibald ari arkadii
  arkady arnaldo arnold artem artemy artur arthur arturo attila august augusto augustus barbara barry bartolome beatrice
  beatriz benedict benito benjamin bernard bernardo bernhard bert bertrand betty bevan bill blanca bob bogdan boris brian
  bruce bruno camilo carl carla carlo carlos carmen carol carolina caroline carolyn catalina caterina catherine cecil
  cecilia celia cesar charles charlotte chester christian christina christine christoph christopher cindy claire clara
  clark claude claudia claudio clement clemente colin cordell cornelius craig cristina cristobal cyril cyrus dag daniel
  daniela danielle dave david dean deborah denis denise dennis diana diane diego dieter dietrich dimitri dmitri dmitrii
  dmitry dominic dominique don donald dora dorothy douglas duncan dwight earl eberhard ed eddie edgar edmund eduard eduardo
  edward edwin egon eleanor elena eleanora eli elias elihu elisabeth elisa elizabeth ella ellen elliot elliott emil emilia
  emilio emily emma emmanuel enrico enrique eric erich erik ernest ernesto ernst ervin erwin esteban esther eugen eugene
  eusebio eva evan evelyn evgeni evgenii evgeny evgenia ezra federico felipe felix ferdinand ferenc fermin fernand fernando
  fidel filip fiona fiorello florence francesca francesco francis francisca francisco franck francois francoise frank
  frantisek franz fred freddie frederic frederick friedrich fritz fyodor fedor gabriel gabriela gabriele gamal gavriil geir
  genevieve gennadi gennadii gennady geoffrey georg george georges georgi georgii gerald gerard gerardo gerhard gertrude
  giacomo gideon gilbert gilberto gino giorgio giovanni giulia giulio giuseppe gladys gloria golda gordon grace graham greg
  gregor gregorio gregory grigori grigorii grigory guido guillermo gunnar gunther gustav gustave gustavo guy gyorgy gyula
  haile hal hamilton hannah hans harold harriet harry hartmut harvey hassan hector heidi heinrich heinz helen helena helene
  helga helmut henri henrik henry herbert heriberto herman hermann hilary hilda hiroshi horacio horst howard hubert hugh
  hugo humberto ian ibrahim ignacio igor ilya immanuel imre ines inge ingrid ion iosif irena irene irina isaac isabel
  isabella isaiah isidro ismael istvan ivan ivo jack jacob jacobo jacqueline jacques jaime jakob jakub james jan jane janet
  janos jaroslav jason javier jawaharlal jay jean jeanne jeff jefferson jeffrey jennifer jens jeremi jeremy jerome jerzy
  jessica jesus jim jimmy joachim joan joanna joao joaquin jochen joe joel johan johann johanna johannes john jon jonathan
  jorge jose josef josefina joseph joshua josip jozef juan juana juanita judith jules julia julian juliana julie julien
  julio julius jurgen justin karel karen karin karl karol kate katherine kathleen kathryn katia katja katsuya kazimierz
  keith kenneth kevin kim kirill klaus klement klara konrad konstantin kristina kurt kwame lajos larissa larry lars laszlo
  laura laurence laurent lavrenti lavrentiy lazar lazaro lech leo leon leonard leonardo leonid leonora leopold leslie lester
  lev lewis lidia lidiya liliana lillian linda lionel lisa livia lloyd lorenzo lothar lou louis louise lubomir luc lucas
  lucia luciano lucien lucy ludmila ludvik ludwig luigi luis luise luiz lyudmila lyndon lynn madeleine maksim malcolm manfred
  manuel manuela marc marcel marcela marcelo marco marcos marcus margaret margarita marguerite maria marian mariana marie
  marilyn mario marion marisa mark marko marshall marta martha martin martina mary mathias matthew matthias matyas maureen
  maurice mauricio max maxim maximilian maxwell megan melvin melvyn mercedes michael michail michal michel michele michelle
  miguel mihail mikhail mikhael mikael miklos milan mildred milos milovan miroslav mohamed mohammad mohammed moises monica
  monika moritz moses muhammad murray nadezhda nancy naomi natalia natalie natalya natasha nathan nathaniel neil nelson
  nestor neville nicholas nick nicola nicolae nicolas nicole nikita nikola nikolai nikolaj nikolaus nikolay nils nina noam noel
  norbert nora norman octavio odd olaf ole oleg olga oliver olivia olof orlando orville oscar oskar oswald otto pablo pascal
  patricia patricio patrice patrick paul paula pauline paulo pavel pearl pedro percy per peter petr petra philip philipp
  philippe phillip phyllis pierre pietro piotr porfirio quentin rachel radomir rafael raisa ralph ramon randall raul ray
  raymond rebecca regina reinaldo reinhard renata renate rene renee ricardo richard rita robert roberta roberto robin
  rodolfo rodrigo roger roland rolf roman romano romulo ronald rosa rosalind rosario rose rosemary roy ruben rubén rudolf
  rufus rupert russell ruth ryszard salvador sam samuel sandra sara sarah saul sean sebastian semyon serge sergei sergey
  sergio seth seymour sharon sheila sidney sigmund silvia simon simone sofia sofiya sophie soledad stanislav stanislaw
  stanley stefan stefania stephan stephanie stephen steve steven stewart stuart sue sumner susan susanna susanne suzanne sven
  svetlana sydney sylvia tamara tanya tatiana tatyana ted terence teresa thaddeus theodor theodore theodosius theresa thomas
  tim timothy tobias todd tom tomas tommaso tony trygve tyler ulrich umberto urho ursula vadim valentin valentina valeri
  valerie valery vanni vannevar vasili vasilii vasily veljko vera vernon veronica vicente victor victoria viktor viktoria
  vincent vincenzo viola virginia vittorio vitali vitalii vitaly vlad vladimir vladislav volker vsevolod vyacheslav walter
  warren wendell wendy werner wilbur wilfred wilhelm will willard willem william willy winston wladyslaw wojciech wolfgang
  woodrow xavier yakov yasser yevgeni yevgenii yevgeny yitzhak yolanda yosef yuri yurii yury yvonne zbigniew zdenek zinaida
  zoe zoltan александр алексей анастас анатолий андрей анна борис вадим валентин василий виктор владимир владислав вячеслав
  геннадий георгий григорий дмитрий евгений екатерина елена иван игорь ирина константин лев леонид людмила мария михаил
  надежда наталья никита николай олег ольга павел петр пётр роман светлана семен сергей татьяна федор юрий яков зинаида
`);

/** Offices and titles that stand before a name, folded. */
export const OFFICES = words(`
  president presidents premier chancellor minister ministers ambassador ambassadors senator senators congressman
  congresswoman representative governor mayor secretary undersecretary director chairman chairwoman chancellor admiral general
  colonel major captain lieutenant marshal commodore sergeant dr doctor prof professor mr mrs ms miss sir lord lady dame
  comrade compiler king queen prince princess emperor empress tsar czar pope cardinal archbishop bishop father reverend rabbi judge
  justice attache consul envoy commissar academician historian correspondent journalist economist senor senora don dona
  licenciado lic ingeniero ing presidente embajador embajadora canciller ministro ministra secretario senador diputado
  gobernador doctor coronel capitan comandante camarada companero monsieur madame ambassadeur ministre
  herr frau bundeskanzler botschafter genosse prasident signor onorevole presidente ambasciatore dom embaixador
  товарищ тов президент премьер министр посол секретарь академик профессор маршал генерал полковник
  count countess baron baroness marquis marquess viscount duke duchess kaiser tsarina graf grafin freiherr furst conde
  condessa condesa barao visconde marques conselheiro senhor senhora capitao mestre emir infante infanta commandant
  monsignor brigadier corporal inspector superintendent sergent pandit mullah imam
  chair staffer adviser advisor democrat republican citizen secretaries archivist librarian
  shah sheikh sultan ayatollah chief leader dictator prosecutor dean provost counselor counsellor commissioner
`);
/** Behind "of" these belong to an office: "Secretary of State Cordell Hull". */
export const DEPARTMENTS = words(`
  state war defense defence treasury interior labor agriculture commerce navy army foreign affairs culture
`);

/** Words with a capital that are no part of a person's name: starts of sentences, peoples, places, bodies, times. */
export const NO_NAME = words(`
  the a an this that these those there here his her their its our your my he she it we they you i who whom whose which what
  when where while why how if in on at by for from of to with without within upon under over after before during since until
  although though because as and but or nor yet so thus then therefore hence however moreover furthermore indeed nonetheless
  nevertheless meanwhile finally first second third fourth next last later earlier once soon now today also even both each
  every all any some many most more much few several such same other another one two three four five six seven eight nine ten
  regarding according considering following concerning despite regardless besides beside between among against about above
  below behind beyond through throughout across along toward towards into onto off out up down again only just still not no
  yes very too quite perhaps maybe although gradually interestingly particularly especially additionally consequently
  accordingly similarly likewise instead otherwise overall thereafter thanks reporting providing suggesting pointing asked
  see cf compare ibid id op loc note notes document documents chapter volume vol part page pages section table figure appendix
  source sources list contents introduction conclusion preface index bibliography abstract essay article book letter letters
  memorandum memo report reports telegram cable dispatch minutes record records file files folder box fond opis delo inventory
  item interview speech address statement draft copy original translation excerpt mr's dear read more about author
  january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday spring summer autumn fall winter
  american americans soviet soviets russian russians british english french german germans italian spanish portuguese
  mexican mexicans cuban cubans latin chinese japanese indian indians polish czech hungarian romanian bulgarian yugoslav
  european europeans african africans asian asians arab arabs israeli iranian turkish greek dutch swiss swedish norwegian
  danish finnish austrian canadian australian brazilian argentine chilean peruvian bolivian colombian venezuelan korean
  vietnamese indonesian philippine ukrainian western eastern northern southern central north south east west anglo
  europe asia africa america americas australia russia ussr mexico méxico cuba brazil argentina chile uruguay paraguay peru
  bolivia colombia venezuela ecuador guatemala honduras nicaragua panama haiti spain portugal france germany italy england
  britain scotland ireland wales poland czechoslovakia hungary romania bulgaria yugoslavia albania greece turkey israel egypt
  syria iraq iran india pakistan china japan korea vietnam laos cambodia indonesia philippines thailand burma canada congo
  ghana algeria morocco tunisia libya ethiopia kenya nigeria angola mozambique finland sweden norway denmark netherlands
  belgium switzerland austria ukraine moscow washington london paris berlin rome madrid beijing tokyo geneva vienna warsaw
  prague budapest belgrade havana caracas bogota lima santiago york chicago boston california texas florida massachusetts
  pennsylvania philadelphia new old great san santa saint st los las el la le les il lo un une una der die das
  god christmas bible cold world non anti pro post pre neo international national federal foreign public private
  institutional universal popular independent historical political economic social cultural military naval civil general's
  former acting deputy assistant vice honorable hon right left permanent special joint high supreme chief's senior junior
  internet copyright intervention remarks comments conversation testimony lecture dissertation thesis conversations
  correspondence notes telephone exchange rpt lot departmental publications executive subject clerk government chron roll entry
  sept oct nov dec jan feb mar apr jun jul aug doc docs cong sess ser division chief memoranda governments staff academic
  was were is are has had been would should could presumably relative transmitting documenting counsel hrg prisoners
  citizens alabama alaska arizona arkansas colorado connecticut hampshire hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maryland michigan minnesota mississippi missouri nebraska nevada ohio oklahoma oregon utah vermont wisconsin
  wyoming
`);

/** Words of bodies, places, works and events: a run with one of them is no person. */
export const OF_BODY = words(`
  university universidad institute college school academy press committee commission council congress senate parliament
  ministry department bureau office agency administration association society union league organization organisation
  foundation fund bank company corporation corp inc ltd co group party movement front center centre museum library archive
  archives collection papers series journal review magazine newspaper times post herald tribune news quarterly bulletin
  register street avenue road square plaza place building hall house palace hotel station airport park bridge island islands
  isle river lake sea ocean bay gulf strait canal mountain mountains mount hill hills valley desert coast beach cape city
  town county state states republic kingdom empire province region district territory zone country world war wars
  revolution treaty pact agreement convention conference summit plan program programme project policy doctrine act law bill
  amendment resolution declaration charter constitution memorial prize award medal church cathedral court tribunal army navy
  force forces corps division regiment fleet staff assembly services service security studies history affairs relations
  trade development research science sciences board authority federation confederation alliance community commonwealth
  network system theory model age era day week month year century night line wall curtain crisis affair incident case
  question problem mission embassy consulate legation delegation exhibit exhibition auditorium theater theatre club lodge
  forest field fields port fort camp canyon creek falls point springs heights mall boulevard drive lane edition volume
  editor editors publisher publishers publishing books book manual handbook report reports record records branch desk
  staffing order code title section chapter article emeritus elect's compound observatory laboratory presidential budget
  management reform negotiation negotiations talks communications intelligence operations planning historian's historians
  archivo archivos archiv archivio historico historica diplomatico diplomatica secretaria ministerio instituto universidad
  partido banco centro fondo colegio academia comite comision frente movimiento institut universitat ministerium istituto
  partito ministero parti ministere bibliotheque biblioteca bibliothek zentrum editorial verlag
  terms conditions fellow treaties documents document documentation compilers compilation volumes preface directive instruction circular
`);

/** What only a person has: behind a possessive they tell that a name is one. */
export const PERSONAL =
  /^(?:death|birth|life|wife|husband|widow|son|daughter|brother|sister|father|mother|funeral|memoirs?|diary|diaries|biography|biographer|presidency|premiership|chancellorship|tenure|resignation|assassination|inauguration|successor|predecessor|childhood|illness|handwriting|signature)\b/;
/** Who governs, behind a name: "the Kennedy administration". */
export const GOVERNS = /^[Aa]dministration\b|^presidency\b/;

/** Letters with stops that are degrees, states and bodies. */
export const NO_INITIALS = words(
  'css uss hms rms phd ma ba md mba llb us uk un dc ny ussr eu am pm st mt ft vs nj nc ad bc',
);
/** Places and peoples that are surnames, too, behind a given name: "Jack London", "George Washington". */
export const SURNAMES_TOO = words('washington london berlin paris french england ireland france wales holland jordan');
/** Offices that are adjectives as well: "General Terms of Use". */
export const OFTEN_ADJECTIVES = words('general major chief');

/** Those of them that are states and unions: no name has them inside, either. */
export const STATES = words('us uk un eu ussr');
/** Before "Administration" these are what is administered. */
export const ADMINISTERED = /(?:tion|ment|ing|ans|ics|ity|ance)$|^(?:food|grain|fuel|price|works|farm|rent|wage|drug)$/;

export const PARTICLE = words('de del della di da das dos do du la von van der den zu ter ibn bin al el y e');

/** Most words are of letters without accents; a loop tells that at less cost than a pattern. */
function hasPlainLetters(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) | 32;
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** A name as the lists above have it: small, without accents. */
export function plain(word: string): string {
  if (hasPlainLetters(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f’'ʹʼ`.]/g, '')
    .toLowerCase();
}
