// Small articles for tests of everything around the extraction.
export const VISIT = `Pemkab Nganjuk Studi Tiru ke Pemkab Probolinggo

PROBOLINGGO – Pemerintah Kabupaten Nganjuk melakukan studi tiru ke Pemerintah Kabupaten Probolinggo, Selasa (26/8/2025).
Rombongan dipimpin Asisten Administrasi Umum Kabupaten Nganjuk Bambang Sutejo dan diterima Sekretaris Daerah Kabupaten
Probolinggo Rudi Hartanto di Pendopo Kabupaten Probolinggo.
`;

export const NO_VISIT = 'Harga cabai di pasar naik sejak pekan lalu. Pedagang mengeluh karena pembeli berkurang.\n';
