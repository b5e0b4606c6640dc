// Apart from the schema, so that making a record does not load the library that checks one.

/** Version of the record contract. */
export const SCHEMA_VERSION = '1.0.0';
