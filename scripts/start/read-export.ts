import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { ColumnFault, ExportColumn, type Ids } from './export-column.ts';
import { exportFiles, type FileName } from './export-files.ts';
import { StartFailure } from './failure.ts';
import { toId18 } from './salesforce-id.ts';

export type ExportRow = Readonly<Record<string, string | boolean | null>>;
/** The Salesforce half of an org, from CSV files as `sf data export bulk` and `sf data query` write them. */
export interface Export {
  readonly files: Readonly<Record<FileName, readonly ExportRow[]>>;
  /** Changes with anything in the files. */
  readonly fingerprint: string;
  /** `User.csv:12`, where a row stands; rows count from 0. */
  placeOf(file: FileName, row: number): string;
}

interface CsvFile {
  readonly name: FileName;
  readonly content: string;
  readonly header: readonly string[];
  /** Values by the columns of the header. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads and judges a folder of exports as a whole. Throws `StartFailure` with file, line and column of the first fault. */
export function readExport(folder: string): Export {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new StartFailure(`There is no folder ${folder}.`);
  const hash = createHash('sha1');
  const parsed = forEachFile((name) => {
    const content = readFile(folder, name);
    hash.update(name).update(content);
    return parseCsv(name, content);
  });
  const ids = forEachFile((name) => idsOf(parsed[name]));
  const files = forEachFile((name) => convert(parsed[name], ids));
  return { files, fingerprint: hash.digest('hex'), placeOf: (name, row) => placeOf(parsed[name], row) };
}

function forEachFile<T>(make: (name: FileName) => T): Readonly<Record<FileName, T>> {
  const names = Object.keys(exportFiles) as FileName[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<FileName, T>;
}

function readFile(folder: string, name: FileName): string {
  const file = join(folder, `${name}.csv`);
  if (!existsSync(file)) throw new StartFailure(`${name}.csv is missing in ${folder}. The README has the query that makes it.`);
  const bytes = bytesOf(file);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw new StartFailure(
    `${name}.csv:${firstLineNotUtf8(bytes)}:1 The file is not UTF-8, so names in it would be wrong. Save it as UTF-8.`
  );
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new StartFailure(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** A line ends with the same byte in UTF-8 wherever it stands, so each can be judged alone. */
function firstLineNotUtf8(bytes: Buffer): number {
  let line = 1;
  for (let from = 0, to = 0; to >= 0; from = to + 1, line++) {
    to = bytes.indexOf('\n', from);
    if (!isUtf8(bytes.subarray(from, to < 0 ? undefined : to))) break;
  }
  return line;
}

const csvOptions = { bom: true, skip_empty_lines: true } as const;

function parseCsv(name: FileName, content: string): CsvFile {
  const file = `${name}.csv`;
  try {
    const [header, ...rows] = parse(content, csvOptions) as string[][];
    if (!header) throw new StartFailure(`${file}:1:1 The file is empty; its first line must name the columns.`);
    for (const { name: column } of exportFiles[name]) {
      if (!header.includes(column)) throw new StartFailure(`${file}:1:1 The column ${column} is missing.`);
    }
    return { name, content, header, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines = 1, column = 1 } = error as unknown as { lines?: number; column?: number | string };
    throw new StartFailure(`${file}:${lines}:${typeof column === 'number' ? column + 1 : column} ${error.message}`);
  }
}

function idsOf({ header, rows }: CsvFile): ReadonlySet<string | undefined> {
  const column = header.indexOf('Id');
  return new Set(rows.map((row) => toId18(row[column]!)));
}

function convert(file: CsvFile, ids: Ids): readonly ExportRow[] {
  const columns = exportFiles[file.name].map((rule) => new ExportColumn(rule, file.header, ids));
  return file.rows.map((row, index) => {
    const converted: Record<string, string | boolean | null> = {};
    for (const column of columns) converted[column.rule.name] = read(column, row, file, index);
    return converted;
  });
}

function read(column: ExportColumn, row: readonly string[], file: CsvFile, index: number): string | boolean | null {
  try {
    return column.read(row);
  } catch (error) {
    if (!(error instanceof ColumnFault)) throw error;
    throw new StartFailure(`${placeOf(file, index)} column ${column.rule.name}: ${error.message}`);
  }
}

/** File and line of a row; values may contain line breaks. */
function placeOf({ name, content }: CsvFile, index: number): string {
  const records = parse(content, { ...csvOptions, info: true }) as unknown as { info: { lines: number } }[];
  return `${name}.csv:${records[index + 1]!.info.lines}`;
}
