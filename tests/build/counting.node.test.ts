/** The closing line of `npm test` is only worth something if nothing that failed can be missing from it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countSession } from '../../scripts/testing/browser-reporter.mjs';
import { formatCounts } from '../../scripts/testing/counts.mjs';
import { countResult } from '../../scripts/testing/node-reporter.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };
const event = { name: 'a test', nesting: 0 };
const failure = (failureType: string): Error & { failureType: string } => Object.assign(new Error('broken'), { failureType });

describe('formatCounts', () => {
  it('names skipped tests only when there are some', () => {
    assert.equal(formatCounts({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
    assert.equal(formatCounts({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
  });
});

describe('results of Node tests', () => {
  it('count tests, not the suites around them', () => {
    assert.deepEqual(countResult('test:pass', event), { ...none, passed: 1 });
    assert.deepEqual(countResult('test:pass', { ...event, details: { type: 'suite' } }), none);
  });

  it('count a test that failed once, not again as its suite', () => {
    assert.deepEqual(countResult('test:fail', event), { ...none, failed: 1 });
    assert.deepEqual(countResult('test:fail', { ...event, details: { type: 'suite', error: failure('subtestsFailed') } }), none);
  });

  it('count a suite whose hook failed', () => {
    assert.deepEqual(countResult('test:fail', { ...event, details: { type: 'suite', error: failure('hookFailed') } }), { ...none, failed: 1 });
  });

  it('count skipped and unfinished tests apart', () => {
    for (const mark of [{ skip: true }, { skip: 'no network' }, { todo: '' }]) assert.deepEqual(countResult('test:pass', { ...event, ...mark }), { ...none, skipped: 1 });
    assert.deepEqual(countResult('test:fail', { ...event, todo: true }), { ...none, skipped: 1 });
  });
});

describe('results of browser tests', () => {
  const passed = { name: 'a', passed: true, skipped: false };
  const failed = { name: 'b', passed: false, skipped: false };
  const skipped = { name: 'c', passed: false, skipped: true };
  const suite = { name: '', tests: [passed], suites: [{ name: 'inner', tests: [failed, skipped], suites: [] }] };

  it('count the tests of every suite', () => {
    assert.deepEqual(countSession({ passed: false, errors: [], testResults: suite }), { passed: 1, failed: 1, skipped: 1 });
  });

  it('count a file that broke outside its tests', () => {
    const results = { name: '', tests: [passed], suites: [] };
    assert.deepEqual(countSession({ passed: false, errors: [new Error('import')] }), { ...none, failed: 1 });
    assert.deepEqual(countSession({ passed: false, errors: [], testResults: results }), { passed: 1, failed: 1, skipped: 0 });
  });
});
