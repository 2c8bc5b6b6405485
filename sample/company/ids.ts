const checksumAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15-character Salesforce id: one checksum character for each five, its bits set where a character is upper case. */
export function withChecksum(id15: string): string {
  const checksum = [0, 5, 10].map((start) => {
    const bits = [...id15.slice(start, start + 5)].reduce(
      (sum, character, index) => (/[A-Z]/.test(character) ? sum | (1 << index) : sum),
      0
    );
    return checksumAlphabet[bits];
  });
  return id15 + checksum.join('');
}

const idOf = (prefix: string) => (number: number) => withChecksum(`${prefix}Lv0${String(number).padStart(9, '0')}`);

export const userId = idOf('005');
export const profileId = idOf('00e');
export const roleId = idOf('00E');
export const groupId = idOf('00G');
export const groupMemberId = idOf('011');
export const businessUnitId = idOf('0Uv');
