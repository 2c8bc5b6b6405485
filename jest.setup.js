const { registerSa11yMatcher } = require('@sa11y/jest');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

registerSa11yMatcher();

// Tests read the real labels, so that a missing value or a wrong placeholder shows.
const metadata = readFileSync(join(__dirname, 'force-app/main/app/labels/CustomLabels.labels-meta.xml'), 'utf8');
const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
for (const [, name, value] of metadata.matchAll(/<fullName>(\w+)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g)) {
  const text = value.replace(/&(amp|lt|gt);/g, (entity) => entities[entity]);
  jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: text }), { virtual: true });
}
// Every method of the package's controllers is a mock; a test says what those that it needs answer.
const types = readFileSync(join(__dirname, 'types/generated.d.ts'), 'utf8');
for (const [, method] of types.matchAll(/declare module '(@salesforce\/apex\/[\w.]+)'/g))
  jest.doMock(method, () => ({ __esModule: true, default: jest.fn() }), { virtual: true });
jest.doMock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'en-US' }), { virtual: true });
jest.doMock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });
