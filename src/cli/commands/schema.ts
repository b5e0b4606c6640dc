// `studitiru schema`: the contract of the output as JSON Schema.
import { visitRecordJsonSchema } from '../../record/json-schema.js';
import { EXIT } from '../exit.js';
import { stdoutOutput } from '../write.js';

/** Prints the JSON Schema of a record; returns the exit status. */
export async function runSchema(): Promise<number> {
  const output = stdoutOutput();
  await output.write(`${JSON.stringify(visitRecordJsonSchema(), null, 2)}\n`);
  await output.finish();
  return EXIT.ran;
}
