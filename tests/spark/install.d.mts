export const VENV: string;
export const PYTHON: string;
export function install(): Promise<void>;
