// The contract refuses what is not in it, and its JSON Schema says the same.
import { describe, expect, it } from 'vitest';
import { visitRecordJsonSchema } from '../../src/record/json-schema.js';
import { visitRecordSchema } from '../../src/record/schema.js';
import { sampleRecord } from '../helpers/records.js';

describe('visitRecordSchema', () => {
  const record = sampleRecord();
  const without = (key: string) => Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

  it('takes a full record as it is', () => {
    expect(visitRecordSchema.parse(record)).toEqual(record);
  });

  it.each(Object.keys(sampleRecord()))('needs the key %s', (key) => {
    expect(visitRecordSchema.safeParse(without(key)).success).toBe(false);
  });

  const [visitor] = record.visitors;
  it.each([
    { name: 'an unknown key', bad: { ...record, extra: 1 } },
    { name: 'an unknown key inside', bad: { ...record, delegation: { ...record.delegation, extra: 1 } } },
    { name: 'an empty text', bad: { ...record, venue: { name: '', evidence: [] } } },
    { name: 'a day that does not exist', bad: { ...record, date: { ...record.date!, start: '2025-02-30' } } },
    { name: 'an end before the start', bad: { ...record, date: { ...record.date!, end: '2025-08-25' } } },
    {
      name: 'a code read as a number',
      bad: { ...record, visitors: [{ ...visitor!, region_candidates: ['35.1'] }] },
    },
    { name: 'an unknown kind', bad: { ...record, kind: 'wisata' } },
    { name: 'a confidence above 1', bad: { ...record, confidence: 1.1 } },
    { name: 'an empty delegation', bad: { ...record, delegation: { ...record.delegation, size: 0 } } },
  ])('refuses $name', ({ bad }) => {
    expect(visitRecordSchema.safeParse(bad).success).toBe(false);
  });
});

describe('visitRecordJsonSchema', () => {
  const schema = visitRecordJsonSchema() as {
    properties: Record<string, unknown>;
    required: string[];
    additionalProperties: boolean;
    $defs: Record<string, unknown>;
  };

  it('needs every key of the record and no other', () => {
    const keys = Object.keys(sampleRecord());
    expect(Object.keys(schema.properties)).toEqual(keys);
    expect(schema.required).toEqual(keys);
    expect(schema.additionalProperties).toBe(false);
  });

  it('describes every field', () => {
    const bare: string[] = [];
    const check = (node: unknown, place: string): void => {
      const { properties } = node as { properties?: Record<string, Record<string, unknown>> };
      for (const [key, value] of Object.entries(properties ?? {})) {
        if (typeof value.description !== 'string') bare.push(`${place}.${key}`);
        check(value, `${place}.${key}`);
      }
    };
    check(schema, 'record');
    for (const [name, definition] of Object.entries(schema.$defs)) check(definition, name);
    expect(bare).toEqual([]);
  });
});
