const checksumAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15-character Salesforce id: one checksum character for each five, its bits set where a character is upper case. */
export function withChecksum(id15: string): string {
  let checksum = '';
  for (let start = 0; start < 15; start += 5) {
    let bits = 0;
    for (let index = 0; index < 5; index++) {
      const character = id15.charCodeAt(start + index);
      if (character >= 65 && character <= 90) bits |= 1 << index;
    }
    checksum += checksumAlphabet[bits];
  }
  return id15 + checksum;
}

const idOf = (prefix: string) => (number: number) => withChecksum(`${prefix}Lv0${String(number).padStart(9, '0')}`);

export const userId = idOf('005');
export const profileId = idOf('00e');
export const roleId = idOf('00E');
export const groupId = idOf('00G');
export const groupMemberId = idOf('011');
export const businessUnitId = idOf('0Uv');
