/** Digests of texts and files. */
import crypto from 'node:crypto';

/**
 * The SHA-256 of some bytes, or of a text in UTF-8.
 *
 * @returns 64 hexadecimal digits
 */
export function sha256(data: string | Uint8Array): string {
  // Node before 20.12 has no `hash`, which makes no object.
  return typeof crypto.hash === 'function' ? crypto.hash('sha256', data, 'hex') : crypto.createHash('sha256').update(data).digest('hex');
}
