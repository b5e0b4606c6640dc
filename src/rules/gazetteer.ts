/** Reads the gazetteer: generated data in CSV without quoting, one row a region: code, name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Region, RegionLevel } from '../types.js';
import type { RuleFiles } from './rule-files.js';

/**
 * Reads regions and districts.
 *
 * @param rules the rules folder
 */
export function readGazetteer(rules: string): Pick<RuleFiles, 'regions' | 'districts'> {
  const rows = (file: string) => {
    const lines = readFileSync(path.join(rules, 'gazetteer', file), 'utf8')
      .trimEnd()
      .split('\n');
    return lines.slice(1).map((line) => line.split(','));
  };
  const provinces = new Map(rows('provinces.csv').map(([code = '', name = '']) => [code, name]));
  const regions: Region[] = [...provinces].map(([code, name]) => ({
    code,
    name: `Provinsi ${name}`.replace(/^Provinsi (?=Daerah)/, ''),
    bare: name.replace(/^(?:DKI|Daerah Istimewa) /, ''),
    level: 'province',
    province: name,
  }));
  for (const [code = '', name = ''] of rows('regencies.csv')) {
    const level: RegionLevel = name.startsWith('Kota ') ? 'city' : 'regency';
    const bare = name.replace(/^(?:Kabupaten|Kota) (?:Administrasi )?/, '');
    regions.push({ code, name, bare, level, province: provinces.get(code.slice(0, 2)) ?? '' });
  }
  const districts = rows('districts.csv').map(([code = '', name = '']) => ({ name, regency: code.slice(0, 5) }));
  return { regions, districts };
}
