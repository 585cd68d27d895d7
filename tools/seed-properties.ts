import fc from 'fast-check'

// The same examples in every run, so that a red test is the fault of a change. `PROPERTY_SEED=<number>` looks at others;
// a failing property prints the seed that brings it back.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 20_261_231) })
