export const VENV: string;
export const PYTHON: string;
export function install(): void;
