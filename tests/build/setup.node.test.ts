/** What decides whether `npm start` and `npm test` install anything, and what they say when it fails. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkNodeVersion, explainInstallFailure, isInstalled } from '../../scripts/setup.mjs';

const lock = { packages: { '': { version: '0.1.0' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac-only': { version: '2.0.0', optional: true } } };

describe('isInstalled', () => {
  it('is false without node_modules', () => {
    assert.equal(isInstalled(lock, undefined), false);
  });

  it('does not miss an optional package of another platform', () => {
    assert.equal(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } }), true);
  });

  it('is false when a package is missing or has another version', () => {
    assert.equal(isInstalled(lock, { packages: {} }), false);
    assert.equal(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } }), false);
  });
});

describe('checkNodeVersion', () => {
  it('accepts the oldest version and every newer one', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) checkNodeVersion(version, '>=20.19');
  });

  it('refuses an older one with the way out', () => {
    for (const version of ['18.20.0', '20.18.3']) assert.throws(() => checkNodeVersion(version, '>=20.19'), /needs Node 20\.19 or newer; this is Node .*nodejs\.org/s);
  });
});

describe('explainInstallFailure', () => {
  it('names the network when the registry cannot be reached', () => {
    assert.match(explainInstallFailure('npm error code ENOTFOUND\nnpm error network request failed'), /check the network[^]*npm error code ENOTFOUND/);
  });

  it('names the lock file when it does not fit package.json', () => {
    assert.match(explainInstallFailure('npm error code EUSAGE'), /npm install/);
  });
});
