import { currentTransaction } from '../../transactions/current.ts';
import { ApexBlob } from '../../values/blob.ts';
import { nullPointer } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { EnumConstant } from '../../values/user-object.ts';
import type { Members } from '../registry.ts';
import { writeArchive } from './zip-archive.ts';
import { methodOf, ZipEntry } from './ZipEntry.ts';
import { entryList } from './ZipReader.ts';

/** Levels of zlib. */
const levels: Readonly<Record<string, number>> = { BEST_COMPRESSION: 9, BEST_SPEED: 1, DEFAULT_LEVEL: -1, NO_COMPRESSION: 0 };

/** `Compression.ZipWriter`. */
class ZipWriter extends PlatformObject {
  override readonly typeName = 'Compression.ZipWriter';
  readonly entries = new Map<string, ZipEntry>();
  level = 'DEFAULT_LEVEL';
  deflated = true;

  add(name: string | null, change: (entry: ZipEntry) => void): ZipEntry {
    if (name === null) throw nullPointer();
    const entry = new ZipEntry();
    entry.name = name;
    entry.deflated = this.deflated;
    change(entry);
    this.entries.set(name, entry);
    return entry;
  }
}

const type = 'Compression.ZipWriter';

/** Apex Reference, ZipWriter Class. */
export const zipWriterMembers: Members = {
  [`${type}.<init>()`]: () => new ZipWriter(),
  [`${type}.addEntry(String,Blob)`]: (writer: ZipWriter, name: string | null, data: ApexBlob | null) => {
    if (data === null) throw nullPointer();
    return writer.add(name, (entry) => (entry.content = data));
  },
  [`${type}.addEntry(Compression.ZipEntry)`]: (writer: ZipWriter, prototype: ZipEntry | null) => {
    if (prototype === null) throw nullPointer();
    const { name, comment, modified, deflated, content, packed } = prototype;
    return writer.add(name, (entry) => Object.assign(entry, { comment, modified, deflated, content, packed }));
  },
  [`${type}.getArchive()`]: (writer: ZipWriter) =>
    new ApexBlob(writeArchive([...writer.entries.values()].map((entry) => entry.file(levels[writer.level])))),
  [`${type}.getEntries()`]: (writer: ZipWriter) => entryList([...writer.entries.values()]),
  [`${type}.getEntry(String)`]: (writer: ZipWriter, name: string | null) => writer.entries.get(name ?? '') ?? null,
  [`${type}.removeEntry(String)`]: (writer: ZipWriter, name: string | null) => void writer.entries.delete(name ?? ''),
  [`${type}.getLevel()`]: (writer: ZipWriter) => currentTransaction().engine.enums.constant('Compression.Level', writer.level),
  [`${type}.getMethod()`]: (writer: ZipWriter) => methodOf(writer.deflated),
  [`${type}.setLevel(Compression.Level)`]: (writer: ZipWriter, level: EnumConstant) => {
    writer.level = level.name;
    return writer;
  },
  [`${type}.setMethod(Compression.Method)`]: (writer: ZipWriter, method: EnumConstant) => {
    writer.deflated = method.name === 'DEFLATED';
    return writer;
  }
};
