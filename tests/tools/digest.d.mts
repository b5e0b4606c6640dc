export const BASELINE: string;
export function digestOf(folder: string): string;
