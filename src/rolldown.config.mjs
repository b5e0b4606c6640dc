// Builds dist/: the library, the command line, what packs the rules, and the worker.
const RULES = /natural[\\/]lib[\\/]natural[\\/]stemmers[\\/]indonesian[\\/](?:prefix|suffix)_rules\.js$/;

/** The stemmer's functions keep their results in `this`, which is the global object in sloppy code and undefined in a bundle. */
const stemmerWithoutGlobals = {
  name: 'stemmer-without-globals',
  transform(code, id) {
    const instance = RULES.exec(id) && /const (\w+) = this$/m.exec(code)?.[1];
    return instance ? code.replace(/(?<! = )\bthis\b/g, instance) : null;
  },
};

export default {
  input: ['src/index.ts', 'src/cli/main.ts', 'src/rules/pack.ts', 'src/run/worker.ts'],
  external: ['tinypool'],
  platform: 'node',
  plugins: [stemmerWithoutGlobals],
  output: { dir: 'dist', format: 'esm', cleanDir: true },
};
