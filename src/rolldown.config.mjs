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

/** What any command needs to say what is wrong with its arguments. */
const BASE = /src[\\/](?:errors|cli[\\/](?:exit|messages|progress)|read[\\/]input|run[\\/]one-line|sink[\\/]sink)\.ts$|package\.json$/;

/** All that reading an article takes: a file for each of its parts would take a start longer to open than to run. */
const EXTRACT =
  /node_modules[\\/]natural[\\/]lib[\\/]natural[\\/]distance[\\/]|src[\\/](?:(?:dates|fields|frames|layout|mentions|read|resolve|tokens|triage)[\\/]|run[\\/](?!worker)|(?:extractor|pipeline|sha256)\.ts|cli[\\/](?:journal|load-extractor|outputs|run|signals|today|tune-engine|unwritable|write|write-file|commands[\\/]extract)\.ts|record[\\/](?:build|build-part|confidence|told-visits|version|warnings)\.ts|rules[\\/](?:compile[\w-]*|look-ups|packed)\.ts|sink[\\/]ndjson)/;

export default {
  input: ['src/index.ts', 'src/cli/main.ts', 'src/rules/pack.ts', 'src/run/worker.ts'],
  external: ['tinypool'],
  platform: 'node',
  plugins: [stemmerWithoutGlobals],
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'base', test: BASE },
        { name: 'extract', test: EXTRACT },
      ],
    },
  },
};
