/** The machine's time zone must not show: the date table is read in several. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dateCases } from './cases/dates.js';

const script = `import { isoDate } from './src/feed/date.ts'; import { dateCases } from './tests/feed/cases/dates.ts';
console.log(JSON.stringify([new Date(2020, 6, 1).getTimezoneOffset(), ...dateCases.map(([text]) => isoDate(text) ?? null)]));`;

describe('dates', () => {
  // Offsets with and without summer time, halves of hours, both ends of the day.
  const offsets = { UTC: 0, 'Europe/Warsaw': -120, 'America/New_York': 240, 'Asia/Kolkata': -330, 'Pacific/Kiritimati': -840, 'Pacific/Pago_Pago': 660 };
  for (const [zone, offset] of Object.entries(offsets)) {
    it(`are the same in ${zone}`, () => {
      const root = fileURLToPath(new URL('../..', import.meta.url));
      const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root, env: { ...process.env, TZ: zone }, encoding: 'utf8' });
      assert.deepEqual(JSON.parse(output), [offset, ...dateCases.map(([, iso]) => iso ?? null)]);
    });
  }
});
