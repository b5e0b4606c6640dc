// The zod record schema as a JSON Schema document, for `studitiru schema` and the shipped file.
import * as z from 'zod';
import { visitRecordSchema } from './schema.js';
import { SCHEMA_VERSION } from './version.js';

/** The JSON Schema (draft 2020-12) of one record, as a plain object ready to be serialised. */
export function visitRecordJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(visitRecordSchema, { target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  return { $schema, $id: `urn:studitiru:visit-record:${SCHEMA_VERSION}`, ...rest };
}
