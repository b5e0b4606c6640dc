// How far a run has come, as one line.

export interface Progress {
  /** Of `total`: files, or bytes. */
  done: number;
  /** Null for a pipe, of which nobody knows the end. */
  total: number | null;
  /** Where this run began, behind an interrupted one. */
  begun: number;
  articles: number;
  /** Articles of this run, without those of an interrupted one. */
  fresh: number;
  seconds: number;
}

const WIDTH = 24;

/** `████░░░░ 42 % 12,345 articles, 812/s, 0:12:05 left` */
export function progressLine({ done, total, begun, articles, fresh, seconds }: Progress): string {
  const rate = seconds > 0 ? fresh / seconds : 0;
  const parts = [`${articles.toLocaleString('en')} articles`, `${rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en')}/s`];
  if (total === null) return parts.join(', ');
  const share = total === 0 ? 1 : Math.min(done / total, 1);
  const filled = Math.round(share * WIDTH);
  const speed = (done - begun) / seconds;
  // The first moments say nothing about the rest.
  if (seconds >= 1 && speed > 0) parts.push(`${clock((total - done) / speed)} left`);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(share * 100)} % ${parts.join(', ')}`;
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
