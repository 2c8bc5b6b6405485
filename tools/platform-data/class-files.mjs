import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** Class files of a jar: `[path, () => bytes]`. Reads the zip's central directory. */
export function* jarEntries(file) {
  const jar = readFileSync(file);
  let end = jar.length - 22;
  while (jar.readUInt32LE(end) !== 0x06054b50) end--;
  let at = jar.readUInt32LE(end + 16);
  for (let left = jar.readUInt16LE(end + 10); left > 0; left--) {
    const method = jar.readUInt16LE(at + 10);
    const size = jar.readUInt32LE(at + 20);
    const nameLength = jar.readUInt16LE(at + 28);
    const offset = jar.readUInt32LE(at + 42);
    const start = offset + 30 + jar.readUInt16LE(offset + 26) + jar.readUInt16LE(offset + 28);
    const bytes = jar.subarray(start, start + size);
    yield [jar.toString('utf8', at + 46, at + 46 + nameLength), () => (method === 0 ? bytes : inflateRawSync(bytes))];
    at += 46 + nameLength + jar.readUInt16LE(at + 30) + jar.readUInt16LE(at + 32);
  }
}

/** Sizes of constant pool entries by tag (JVM specification 4.4), without text, `null` for the two-slot kinds. */
const constantSizes = { 3: 5, 4: 5, 5: 9, 6: 9, 7: 3, 8: 3, 9: 5, 10: 5, 11: 5, 12: 5, 15: 4, 16: 3, 17: 5, 18: 5, 19: 3, 20: 3 };

/** Name, superclass, interfaces, fields, methods and generic signature of a class file; members as `{ access, name, descriptor, signature }`. */
export function readClass(bytes) {
  let at = 8;
  const u16 = () => {
    at += 2;
    return bytes.readUInt16BE(at - 2);
  };
  const constants = [null];
  for (let left = u16() - 1; left > 0; left--) {
    const tag = bytes[at];
    if (tag === 1) {
      const length = bytes.readUInt16BE(at + 1);
      constants.push(bytes.toString('utf8', at + 3, at + 3 + length));
      at += 3 + length;
      continue;
    }
    constants.push({ reference: bytes.readUInt16BE(at + 1) });
    at += constantSizes[tag];
    if (tag === 5 || tag === 6) {
      constants.push(null);
      left--;
    }
  }
  const className = (index) => (index ? constants[constants[index].reference] : null);
  const access = u16();
  const name = className(u16());
  const superclass = className(u16());
  const interfaces = Array.from({ length: u16() }, () => className(u16()));
  const members = () => Array.from({ length: u16() }, readMember);
  const signature = () => {
    let found;
    for (let left = u16(); left > 0; left--) {
      const attribute = constants[u16()];
      const length = bytes.readUInt32BE(at);
      if (attribute === 'Signature') found = constants[bytes.readUInt16BE(at + 4)];
      at += 4 + length;
    }
    return found;
  };
  const readMember = () => ({ access: u16(), name: constants[u16()], descriptor: constants[u16()], signature: signature() });
  return { access, name, superclass, interfaces, fields: members(), methods: members(), signature: signature() };
}
