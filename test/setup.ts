import fc from 'fast-check';

/** Property tests try the same texts each time, so that a run can be repeated; PROPERTY_SEED=random tries others. */
const asked = process.env.PROPERTY_SEED;
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 65) });
