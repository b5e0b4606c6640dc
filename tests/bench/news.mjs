// Ordinary regional news, put together from sentences: crime, weather, prices, sport, schools, health, roads, and what
// governments do at home. None tells of a visit; names of places, officials and verbs of meeting stand in it as in the press.

/** A generator of whole numbers below a bound, the same in every run. */
export function dice(seed) {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const PLACES = [
  ['Kabupaten Sigi', 'Sigi', 'Sulawesi Tengah', 'Dolo'],
  ['Kota Parepare', 'Parepare', 'Sulawesi Selatan', 'Soreang'],
  ['Kabupaten Kebumen', 'Kebumen', 'Jawa Tengah', 'Gombong'],
  ['Kota Bontang', 'Bontang', 'Kalimantan Timur', 'Guntung'],
  ['Kabupaten Agam', 'Agam', 'Sumatera Barat', 'Lubuk Basung'],
  ['Kabupaten Jember', 'Jember', 'Jawa Timur', 'Ambulu'],
  ['Kota Dumai', 'Dumai', 'Riau', 'Bukit Kapur'],
  ['Kabupaten Buleleng', 'Buleleng', 'Bali', 'Seririt'],
  ['Kabupaten Ende', 'Ende', 'Nusa Tenggara Timur', 'Wolowaru'],
  ['Kabupaten Kuningan', 'Kuningan', 'Jawa Barat', 'Cilimus'],
];
const FIRST = ['Andi', 'Budi', 'Siti', 'Made', 'Rahmat', 'Yohana', 'Dewi', 'Slamet', 'Nurul', 'Hendra', 'Ratna', 'Markus'];
const LAST = ['Santosa', 'Lesmana', 'Wulandari', 'Pratama', 'Siregar', 'Hidayat', 'Kusuma', 'Rumbiak', 'Maulana', 'Wijaya'];
const DAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];

/** By subject: headlines, then sentences. {K} kabupaten or kota, {B} its bare name, {V} province, {D} district, {N} name, {T} day, {n} number. */
const SUBJECTS = [
  {
    titles: ['Polisi Tangkap Dua Pencuri Motor di {B}', 'Warga {D} Gagalkan Aksi Pencurian Ternak', 'Polres {B} Ungkap Peredaran Sabu'],
    sentences: [
      'Satuan Reserse Kriminal Polres {B} menangkap dua pria yang diduga mencuri sepeda motor milik warga Kecamatan {D}.',
      'Kasat Reskrim AKP {N} mengatakan pelaku ditangkap di rumahnya setelah polisi memeriksa rekaman kamera pengawas.',
      'Dari tangan pelaku, petugas menyita {n} unit sepeda motor, kunci letter T dan telepon genggam.',
      '“Pelaku kami jerat dengan Pasal 363 KUHP dengan ancaman hukuman tujuh tahun penjara,” kata {N}.',
      'Kasus itu terungkap berkat laporan korban yang kehilangan kendaraan saat salat subuh.',
      'Polisi masih memburu seorang penadah yang identitasnya sudah dikantongi.',
      'Kapolres mengimbau warga memasang kunci ganda dan tidak memarkir kendaraan sembarangan.',
      'Menurut data Polda {V}, jumlah kasus serupa turun dibandingkan tahun lalu.',
    ],
  },
  {
    titles: ['Hujan Deras, {n} Rumah di {D} Terendam', 'BMKG: Waspada Cuaca Ekstrem di {V}', 'Longsor Tutup Jalan di {D}'],
    sentences: [
      'Hujan deras yang mengguyur {K} sejak {T} malam menyebabkan {n} rumah di Kecamatan {D} terendam banjir.',
      'Ketinggian air mencapai satu meter sehingga warga mengungsi ke balai desa dan masjid.',
      'Kepala Pelaksana BPBD {K} {N} mengatakan pihaknya telah mengerahkan perahu karet dan mendirikan dapur umum.',
      '“Air mulai surut, tetapi warga kami minta tetap waspada,” ujarnya, {T} ({n}/5).',
      'Tidak ada korban jiwa dalam peristiwa tersebut, namun kerugian ditaksir mencapai ratusan juta rupiah.',
      'BMKG memprakirakan hujan dengan intensitas sedang hingga lebat masih berlangsung tiga hari ke depan di sebagian wilayah {V}.',
      'Material longsor menutup badan jalan sepanjang dua puluh meter dan baru dapat dibersihkan dengan alat berat pada sore hari.',
      'Relawan dan TNI ikut membantu warga membersihkan lumpur di rumah masing-masing.',
    ],
  },
  {
    titles: ['Harga Cabai di Pasar {B} Tembus Rp{n}0 Ribu', 'Jelang Lebaran, Stok Beras di {B} Aman', 'Petani {D} Panen Raya Jagung'],
    sentences: [
      'Harga cabai rawit merah di pasar tradisional {K} naik dalam sepekan terakhir.',
      'Pedagang Pasar {D}, {N}, mengatakan kenaikan terjadi karena pasokan dari petani berkurang akibat cuaca.',
      '“Biasanya saya jual empat puluh ribu rupiah, sekarang hampir dua kali lipat,” katanya.',
      'Dinas Perdagangan memastikan stok beras, gula dan minyak goreng mencukupi sampai akhir bulan.',
      'Pemerintah akan menggelar operasi pasar bila harga terus naik.',
      'Sementara itu harga telur ayam turun menjadi Rp{n}.000 per kilogram.',
      'Petani berharap harga pupuk bersubsidi tidak ikut naik pada musim tanam mendatang.',
      'Badan Pusat Statistik {V} mencatat inflasi bulanan sebesar 0,{n} persen.',
    ],
  },
  {
    titles: ['Persi{B} Menang Tipis di Kandang', 'Atlet Silat {B} Raih Emas', 'Turnamen Voli Antardesa di {D} Dimulai'],
    sentences: [
      'Tuan rumah menang 2-1 dalam laga yang berlangsung di Stadion {B}, {T} sore.',
      'Gol pembuka dicetak {N} pada menit ke-{n} memanfaatkan umpan silang dari sisi kanan.',
      'Tim tamu sempat menyamakan kedudukan sebelum turun minum melalui titik putih.',
      'Pelatih {N} memuji semangat anak asuhnya yang bermain hingga peluit akhir.',
      '“Kami bersyukur bisa meraih tiga poin, tetapi masih banyak yang harus dibenahi,” ujarnya.',
      'Dengan hasil ini, mereka naik ke peringkat empat klasemen sementara.',
      'Ketua KONI {K} berharap prestasi itu memacu atlet muda.',
      'Pertandingan berikutnya akan digelar pekan depan tanpa penonton.',
    ],
  },
  {
    titles: [
      'Bupati Buka Pelatihan UMKM di {D}',
      'DPRD {B} Setujui Perubahan APBD',
      'Pemerintah {K} Salurkan Bantuan Pupuk',
      'Wakil Bupati Tinjau Jalan Rusak di {D}',
    ],
    sentences: [
      'Pemerintah {K} menggelar pelatihan bagi {n} pelaku usaha mikro di aula Kecamatan {D}, {T} ({n}/5).',
      'Kegiatan dibuka oleh Sekretaris Daerah {N} mewakili bupati yang berhalangan hadir.',
      'Dalam sambutannya, ia mengatakan pemerintah daerah terus mendorong usaha kecil naik kelas.',
      '“Jangan hanya menerima bantuan, tetapi manfaatkan untuk mengembangkan usaha,” pesannya.',
      'Kepala Dinas Koperasi {N} melaporkan bahwa peserta berasal dari seluruh kecamatan.',
      'Rapat paripurna DPRD {B} menyetujui rancangan perubahan anggaran setelah mendengar pandangan fraksi.',
      'Turut hadir camat, kepala desa, dan unsur Forkopimda.',
      'Program ini dibiayai APBD serta dana bagi hasil dari Pemerintah Provinsi {V}.',
      'Bupati meminta perangkat daerah mempercepat serapan anggaran sebelum akhir tahun.',
    ],
  },
  {
    titles: ['{n} Siswa {B} Ikuti Olimpiade Sains', 'Puskesmas {D} Gencarkan Imunisasi', 'Kasus Demam Berdarah di {B} Naik'],
    sentences: [
      'Dinas Kesehatan {K} mencatat {n} kasus demam berdarah sejak awal tahun, terbanyak di Kecamatan {D}.',
      'Kepala dinas {N} meminta warga rutin menguras bak mandi dan menutup tempat penampungan air.',
      'Petugas puskesmas melakukan pengasapan di sejumlah permukiman padat.',
      'Seluruh pasien telah mendapat perawatan dan sebagian besar sudah pulang ke rumah.',
      '“Kalau demam lebih dari dua hari, segera bawa ke fasilitas kesehatan,” imbaunya.',
      'Di bidang pendidikan, sebanyak {n} siswa lolos seleksi olimpiade sains tingkat provinsi.',
      'Guru pembimbing {N} mengaku bangga karena persaingan tahun ini sangat ketat.',
      'Para siswa akan berangkat bersama orang tua masing-masing dan bertanding selama tiga hari.',
    ],
  },
];

/** One article: a headline, a date line, eight to thirteen sentences in paragraphs of two. */
export function ordinaryArticle(roll) {
  const pick = (list) => list[roll(list.length)];
  const [region, bare, province, district] = pick(PLACES);
  const name = () => `${pick(FIRST)} ${pick(LAST)}`;
  const fill = (sentence) =>
    sentence
      .replaceAll('{K}', region)
      .replaceAll('{B}', bare)
      .replaceAll('{V}', province)
      .replaceAll('{D}', district)
      .replace(/\{N\}/g, name)
      .replace(/\{T\}/g, () => pick(DAYS))
      .replace(/\{n\}/g, () => String(roll(28) + 2));
  const { titles, sentences } = pick(SUBJECTS);
  const told = Array.from({ length: 8 + roll(6) }, (_, index) => fill(index < sentences.length ? sentences[index] : pick(sentences)));
  const paragraphs = Array.from({ length: Math.ceil(told.length / 2) }, (_, index) => told.slice(2 * index, 2 * index + 2).join(' '));
  return `${fill(pick(titles))}\n\n${bare.toUpperCase()} – ${paragraphs.join('\n\n')}\n\nReporter: ${name()}\n`;
}
