import type { Failure, SuiteResult } from './run-suite.ts';

const intro = `# Conformance

Made by \`npm run conformance -- --suites DIR\`, where DIR holds checkouts of public Apex projects. Their sources run unmodified; their authors run the tests in real orgs, which was not repeated here.
Where more than a hundred tests of a suite fail, their reasons stand with their counts. _Not supported_ is what ended with \`not supported: …\`; it counts as failed. What each suite is deployed with, and which test classes are left out and why, stands in
\`scripts/conformance/suites.ts\`.
`;

/** What the page says of one suite. */
interface Entry {
  readonly row: string;
  readonly section: string;
}

const head = '| suite | commit | tests | passed | failed | of them not supported |\n| --- | --- | --- | --- | --- | --- |';

/** The page of results, suites in the order of their names. What an earlier page says of other suites stands. */
export function conformancePage(results: readonly SuiteResult[], earlier = ''): string {
  const entries = entriesOf(earlier);
  for (const result of results) entries.set(result.name, { row: rowOf(result), section: section(result).join('\n') });
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  const sections = sorted.flatMap((entry) => (entry.section === '' ? [] : ['', entry.section]));
  return [intro, head, ...sorted.map(({ row }) => row), ...sections].join('\n') + '\n';
}

function entriesOf(page: string): Map<string, Entry> {
  const [table = '', ...sections] = page.split(/^(?=## )/m);
  const bySuite = new Map(sections.map((text) => [/^## (.*)/.exec(text)![1]!, text.trimEnd()]));
  const rows = table.split('\n').filter((line) => /^\| (?!suite |--- )/.test(line));
  return new Map(
    rows.map((row) => {
      const name = row.split(' | ')[0]!.slice('| '.length);
      return [name, { row, section: bySuite.get(name) ?? '' }];
    })
  );
}

function rowOf({ name, commit, passed, failures }: SuiteResult): string {
  const notSupported = failures.filter((failure) => failure.notSupported).length;
  return `| ${name} | ${commit?.slice(0, 7) ?? ''} | ${passed + failures.length} | ${passed} | ${failures.length} | ${notSupported} |`;
}

/** Failures of one suite that are listed one by one. */
const mostLines = 100;

/** One line a reason, most frequent first. */
function byReason(failures: readonly Failure[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { reason } of failures) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `- ${count} × ${codeText(reason)}`);
}

function section({ name, failures, leftOut }: SuiteResult): readonly string[] {
  const out = Object.entries(leftOut).map(([test, reason]) => `- left out: \`${test}\` (${reason})`);
  const failed =
    failures.length > mostLines ? byReason(failures) : [...failures].sort((a, b) => (a.test < b.test ? -1 : 1)).map(failureLine);
  return out.length + failed.length === 0 ? [] : [`## ${name}`, '', ...out, ...failed];
}

const failureLine = ({ test, reason }: Failure): string => `- \`${test}\`: ${codeText(reason)}`;

/** As code, so that Markdown finds nothing to format in a message. */
const codeText = (text: string): string => `\`${text.replaceAll('`', "'").slice(0, 300)}\``;
