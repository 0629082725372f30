/** Counts for Prometheus, in its text format. */

/** Labels come from us or from the configuration; so many of them are plenty. */
const MOST_SERIES = 1_000;

export class Counters {
  readonly #counts = new Map<string, number>();

  count(name: string, labels: Readonly<Record<string, string>>): void {
    const inside = Object.entries(labels).map(([key, value]) => `${key}="${value.replace(/[^\w.-]/g, '_').slice(0, 64)}"`);
    const series = `${name}{${inside.join(',')}}`;
    if (this.#counts.has(series) || this.#counts.size < MOST_SERIES) this.#counts.set(series, (this.#counts.get(series) ?? 0) + 1);
  }

  print(): string {
    const names = new Set([...this.#counts.keys()].map((series) => series.replace(/\{.*/, '')));
    const lines = [...names].flatMap((name) => [`# TYPE ${name} counter`, ...[...this.#counts].filter(([series]) => series.startsWith(`${name}{`)).map(([series, count]) => `${series} ${count}`)]);
    return `${lines.join('\n')}\n`;
  }
}
