export const VENV: string;
export const PYTHON: string;
<<<<<<< HEAD
export function install(): void;
=======
export function install(): Promise<void>;
>>>>>>> ede146862966fc7fca7e0dd4a8a5eddfa86cf6af
