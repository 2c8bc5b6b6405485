/** java.math.BigInteger.hashCode: over the 32-bit words of the magnitude, most significant first. */
export function hashOfBigInt(value: bigint): number {
  const words: number[] = [];
  for (let rest = value < 0n ? -value : value; rest !== 0n; rest >>= 32n) words.push(Number(BigInt.asIntN(32, rest)));
  let hash = 0;
  for (let i = words.length - 1; i >= 0; i--) hash = (Math.imul(31, hash) + words[i]!) | 0;
  return value < 0n ? -hash | 0 : hash;
}
