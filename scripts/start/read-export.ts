import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { exportFiles, type ColumnRule, type FileName } from './export-files.ts';
import { StartFailure } from './failure.ts';
import { toId18 } from './salesforce-id.ts';

export type ExportRow = Readonly<Record<string, string | boolean | null>>;
/** The Salesforce half of an org, from CSV files as `sf data export bulk` and `sf data query` write them. */
export interface Export {
  readonly files: Readonly<Record<FileName, readonly ExportRow[]>>;
  /** Changes with anything in the files. */
  readonly fingerprint: string;
}

type Ids = Readonly<Record<FileName, ReadonlySet<string | undefined>>>;
type CsvRow = Record<string, string>;
interface CsvFile {
  readonly name: string;
  readonly rows: readonly { readonly line: number; readonly row: CsvRow }[];
}

/** Reads and judges a folder of exports as a whole. Throws `StartFailure` with file, line and column of the first fault. */
export function readExport(folder: string): Export {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new StartFailure(`There is no folder ${folder}.`);
  const hash = createHash('sha1');
  const names = Object.keys(exportFiles) as FileName[];
  const parsed = Object.fromEntries(
    names.map((name) => {
      const content = readFile(folder, name);
      hash.update(name).update(content);
      return [name, parseCsv(name, content)];
    })
  ) as Record<FileName, CsvFile>;
  const idsOf = (name: FileName) => new Set(parsed[name].rows.map(({ row }) => toId18(row.Id ?? '')));
  const ids: Ids = {
    Profile: idsOf('Profile'),
    UserRole: idsOf('UserRole'),
    User: idsOf('User'),
    Group: idsOf('Group'),
    GroupMember: idsOf('GroupMember')
  };
  const files = Object.fromEntries(names.map((name) => [name, convert(parsed[name], exportFiles[name], ids)])) as Record<
    FileName,
    readonly ExportRow[]
  >;
  return { files, fingerprint: hash.digest('hex') };
}

function readFile(folder: string, name: FileName): string {
  const file = join(folder, `${name}.csv`);
  if (!existsSync(file)) throw new StartFailure(`${name}.csv is missing in ${folder}. The README has the query that makes it.`);
  return readFileSync(file, 'utf8');
}

function parseCsv(name: FileName, content: string): CsvFile {
  const file = `${name}.csv`;
  try {
    const records = parse(content, { bom: true, info: true, skip_empty_lines: true }) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    const [header, ...rest] = records;
    if (!header) throw new StartFailure(`${file}:1:1 The file is empty; its first line must name the columns.`);
    for (const { name: column } of exportFiles[name]) {
      if (!header.record.includes(column)) throw new StartFailure(`${file}:1:1 The column ${column} is missing.`);
    }
    return {
      name: file,
      rows: rest.map(({ info, record }) => ({
        line: info.lines,
        row: Object.fromEntries(header.record.map((column, index) => [column, record[index] ?? '']))
      }))
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines = 1, column = 1 } = error as unknown as { lines?: number; column?: number | string };
    throw new StartFailure(`${file}:${lines}:${typeof column === 'number' ? column + 1 : column} ${error.message}`);
  }
}

function convert(file: CsvFile, rules: readonly ColumnRule[], ids: Ids): readonly ExportRow[] {
  const seen = new Map(rules.filter((rule) => rule.unique).map((rule) => [rule.name, new Set<string>()]));
  return file.rows.map(({ line, row }) => {
    const converted: Record<string, string | boolean | null> = {};
    for (const rule of rules) {
      const fault = (text: string) => new StartFailure(`${file.name}:${line} column ${rule.name}: ${text}`);
      const value = valueOf(row[rule.name] ?? '', rule, fault);
      if (typeof value === 'string') {
        requireUnique(value, seen.get(rule.name), fault);
        if (rule.refersTo && (rule.when?.(row) ?? true)) requireKnown(value, rule.refersTo, ids, fault);
      }
      converted[rule.name] = value;
    }
    return converted;
  });
}

type Fault = (text: string) => StartFailure;

function valueOf(text: string, rule: ColumnRule, fault: Fault): string | boolean | null {
  if (text === '') {
    if (rule.required) throw fault('The value is missing.');
    return null;
  }
  if (rule.kind === 'boolean') {
    if (!/^(true|false)$/i.test(text)) throw fault(`${text} is neither true nor false.`);
    return text.toLowerCase() === 'true';
  }
  if (rule.kind === 'text') return text;
  const id = toId18(text);
  if (!id) throw fault(`${text} is not a Salesforce id.`);
  return id;
}

function requireUnique(value: string, seen: Set<string> | undefined, fault: Fault): void {
  if (!seen) return;
  const key = value.includes('@') ? value.toLowerCase() : value;
  if (seen.has(key)) throw fault(`${value} stands in the file twice.`);
  seen.add(key);
}

function requireKnown(value: string, refersTo: readonly FileName[], ids: Ids, fault: Fault): void {
  if (refersTo.some((name) => ids[name].has(value))) return;
  throw fault(`${value} is not in ${refersTo.map((name) => `${name}.csv`).join(' or ')}.`);
}
