import { currentTransaction } from '../../transactions/current.ts';
import type { ApexBlob } from '../../values/blob.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException, defineException, nullPointer } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType, mapType, TYPES } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';
import { readArchive, ZipFormatError } from './zip-archive.ts';
import { ZipEntry } from './ZipEntry.ts';

defineException('Compression.ZipException');

/** `Compression.ZipReader`. */
class ZipReader extends PlatformObject {
  override readonly typeName = 'Compression.ZipReader';
  readonly entries: readonly ZipEntry[];

  constructor(data: ApexBlob) {
    super();
    this.entries = zipErrors(() => readArchive(data.bytes).map((file) => ZipEntry.of(file)));
  }

  find(name: string | null): ZipEntry | null {
    return this.entries.find((entry) => entry.name === name) ?? null;
  }
}

function zipErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof ZipFormatError ? apexException('Compression.ZipException', error.message) : error;
  }
}

const type = 'Compression.ZipReader';

/** Apex Reference, ZipReader Class. */
export const zipReaderMembers: Members = {
  [`${type}.<init>(Blob)`]: (data: ApexBlob | null) => {
    if (data === null) throw nullPointer();
    return new ZipReader(data);
  },
  [`${type}.extract(String)`]: (reader: ZipReader, name: string | null) => {
    const entry = reader.find(name);
    if (!entry) throw apexException('Compression.ZipException', `Entry not found: ${name}`);
    return zipErrors(() => entry.bytes());
  },
  [`${type}.extract(Compression.ZipEntry)`]: (_reader: ZipReader, entry: ZipEntry | null) => {
    if (entry === null) throw nullPointer();
    return zipErrors(() => entry.bytes());
  },
  [`${type}.getEntries()`]: (reader: ZipReader) => entryList(reader.entries),
  [`${type}.getEntry(String)`]: (reader: ZipReader, name: string | null) => reader.find(name),
  [`${type}.getEntryNames()`]: (reader: ZipReader) =>
    new ApexList(
      listType(TYPES.String),
      reader.entries.map(({ name }) => name)
    ),
  [`${type}.getEntriesMap()`]: ({ entries }: ZipReader) =>
    new ApexMap(
      mapType(TYPES.String, entryType()),
      entries.map((entry) => [entry.name, entry])
    )
};

const entryType = () => currentTransaction().engine.types.type('Compression.ZipEntry');
export const entryList = (entries: readonly ZipEntry[]): ApexList => new ApexList(listType(entryType()), [...entries]);
