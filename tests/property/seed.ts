import fc from 'fast-check';

/** The same cases at each run, so that a change that breaks something is what fails; `npm run fuzz` draws new ones. */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_261_124) });
