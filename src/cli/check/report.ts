/** A check's result for people: what is wrong first, each with its mend, in the width of the terminal. */
import { styleText } from 'node:util';
import type { Finding, Severity } from './finding.js';
import type { Opinion } from './second-opinion.js';

export interface Report {
  url: string;
  /** The feed that a page names, where `url` is a page's. */
  feed?: string;
  /** What was found out, whether good or bad. */
  facts: Readonly<Record<string, string | number>>;
  findings: Finding[];
  secondOpinion?: Opinion;
}

export interface Look {
  width: number;
  hasColours: boolean;
}

const MARKS: Readonly<Record<Severity, { mark: string; colour: 'red' | 'yellow' | 'cyan' }>> = {
  error: { mark: 'ERROR', colour: 'red' },
  warning: { mark: 'WARNING', colour: 'yellow' },
  hint: { mark: 'HINT', colour: 'cyan' },
};
const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];

export function printReport({ url, facts, findings, secondOpinion }: Report, look: Look): string {
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const blocks = [
    paint('bold', url, look),
    Object.entries(facts).map(([name, value]) => `  ${name}: ${value}`).join('\n'),
    ...sorted.map((finding) => printFinding(finding, look)),
    ...(secondOpinion ? [printOpinion(secondOpinion, look)] : []),
    verdict(findings, look),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function printFinding({ code, severity, message, mend, lines = {}, where = [], count = where.length }: Finding, look: Look): string {
  const { mark, colour } = MARKS[severity];
  const more = count > where.length ? [`    … and ${count - where.length} more`] : [];
  return [
    `${paint(colour, mark, look)} ${paint('dim', code, look)}`,
    wrap(message, 2, look),
    ...where.map((one) => `    ${one}`),
    ...more,
    ...(mend ? [wrap(`→ ${mend}`, 2, look)] : []),
    ...Object.entries(lines).map(([name, text]) => `    ${paint('dim', `${name}:`, look)}\n${text.replace(/^/gm, '      ')}`),
  ].join('\n');
}

function printOpinion({ refused, items, differences }: Opinion, look: Look): string {
  const title = paint('bold', 'Second opinion: rss-parser on the same bytes', look);
  if (refused !== undefined) return `${title}\n${wrap(`It reads nothing: ${refused}. Other software may fail as well.`, 2, look)}`;
  const count = items ? wrap(`It finds ${items.theirs} items, we find ${items.ours}.`, 2, look) : '';
  const rows = differences.map(({ field, count: times, ours, theirs }) => [`  ${field} differs ${times} time${times > 1 ? 's' : ''}`, `    ours:   ${ours || '–'}`, `    theirs: ${theirs || '–'}`].join('\n'));
  return [title, count, ...(rows.length ? rows : ['  Titles, links, dates, authors, categories and texts agree.'])].join('\n');
}

function verdict(findings: readonly Finding[], look: Look): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, hints] = ORDER.map(count);
  if (!errors && !warnings) return paint('green', `All well${hints ? `, with ${hints} hint${hints > 1 ? 's' : ''}` : ''}.`, look);
  return `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}, ${hints} hint${hints === 1 ? '' : 's'}`;
}

/** Lines no longer than the terminal is wide. */
function wrap(text: string, indent: number, { width }: Look): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && indent + line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n');
}

const paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green', text: string, { hasColours }: Look): string => (hasColours ? styleText(style, text, { validateStream: false }) : text);
