/**
 * The programs of Kernels.cls as one writes them by hand in JavaScript: same results, with `|0` for Integer, BigInt for Long and for Decimal (with the
 * one scale that the program needs), plain objects for records.
 */
interface Shape {
  area(): number;
}
abstract class Rectangle implements Shape {
  protected readonly width: number;
  protected readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }
  area(): number {
    return Math.imul(this.width, this.height);
  }
}
class Square extends Rectangle {
  constructor(size: number) {
    super(size, size);
  }
  override area(): number {
    return (super.area() + 1) | 0;
  }
}
class Counter {
  count = 0;
  #step = 0;
  get step(): number {
    return (this.#step + 1) | 0;
  }
  set step(value: number) {
    this.#step = (value - 1) | 0;
  }
}
class KernelError extends Error {}

class Item {
  readonly rank: number;
  readonly name: string;
  constructor(rank: number) {
    this.rank = rank;
    this.name = `item ${rank}`;
  }
}

const twice = (value: number): number => (once(value) + once(value)) | 0;
const once = (value: number): number => value & 1023;

function checked(value: number): number {
  if (value % 4 === 0) throw new KernelError('refused');
  return value;
}

export const javascript: Readonly<Record<string, (n: number) => number>> = {
  integers(n) {
    let total = 0;
    for (let i = 0; i < n; i++) {
      total = (Math.imul(total, 31) + (i & 7) - ((i / 3) | 0)) | 0;
      if (total > 1000000) total = (total - 999999) | 0;
    }
    return total;
  },

  longs(n) {
    let total = 1n;
    for (let i = 0; i < n; i++) {
      total = BigInt.asIntN(64, total * 6364136223846793005n + BigInt(i));
      if (total < 0n) total = total ^ 1442695040888963407n;
    }
    return Number(total % 1000000n);
  },

  decimals(n) {
    let total = 0n;
    for (let i = 0; i < n; i++) {
      total = total + 125n * BigInt(i & 1023) - 50n;
      if (total > 10000000n) total = total - 10000000n;
    }
    return Math.round(Number(total) / 100);
  },

  strings(n) {
    let total = 0;
    let last = '';
    for (let i = 0; i < n; i++) {
      const text = `user${i}@example.com`;
      const at = text.indexOf('@');
      const name = text.slice(0, at);
      if (name.toUpperCase().toLowerCase() === last.toLowerCase() || name.startsWith('user9')) total = (total + 2) | 0;
      total = (total + name.length + text.replaceAll('example', 'test').length) | 0;
      last = name;
    }
    return total;
  },

  lists(n) {
    const numbers: number[] = [];
    for (let i = 0; i < n; i++) numbers.push(i);
    let total = 0;
    for (let i = 0; i < numbers.length; i++) {
      numbers[i] = (numbers[i]! + 1) | 0;
      total = (total + numbers[i]!) | 0;
    }
    for (const one of numbers) total = (total + one) | 0;
    return total;
  },

  maps(n) {
    const counts = new Map<string, number>();
    const keys: string[] = [];
    for (let i = 0; i < 1000; i++) keys.push(`key${i}`);
    for (let i = 0; i < n; i++) {
      const key = keys[i % 1000]!;
      const known = counts.get(key);
      counts.set(key, known === undefined ? 1 : (known + 1) | 0);
    }
    let total = 0;
    for (const key of counts.keys()) if (counts.has(key)) total = (total + counts.get(key)!) | 0;
    return total;
  },

  records(n) {
    const accounts: { Name: string; NumberOfEmployees: number; Phone?: string }[] = [];
    for (let i = 0; i < n; i++) {
      const account: (typeof accounts)[number] = { Name: 'Acme', NumberOfEmployees: i };
      account.Phone = '555';
      accounts.push(account);
    }
    let total = 0;
    for (const account of accounts) {
      account.NumberOfEmployees = (account.NumberOfEmployees + 1) | 0;
      total = (total + account.NumberOfEmployees + account.Name.length + account.Phone!.length) | 0;
    }
    return total;
  },

  calls(n) {
    const shapes: readonly Shape[] = [new Square(2), new Square(3)];
    let total = 0;
    for (let i = 0; i < n; i++) {
      const shape = shapes[i & 1]!;
      total = (total + shape.area() + twice(i) - once(i)) | 0;
    }
    return total;
  },

  properties(n) {
    const counter = new Counter();
    counter.step = 1;
    for (let i = 0; i < n; i++) {
      counter.count = (counter.count + counter.step) | 0;
      counter.step = i & 3;
    }
    return counter.count;
  },

  exceptions(n) {
    let total = 0;
    for (let i = 0; i < n; i++) {
      try {
        total = (total + checked(i)) | 0;
      } catch (e) {
        if (!(e instanceof KernelError)) throw e;
        total = (total + e.message.length) | 0;
      } finally {
        total = (total + 1) | 0;
      }
    }
    return total;
  },

  json(n) {
    let total = 0;
    for (let i = 0; i < n; i++) {
      const person = {
        id: i,
        name: 'Ada Lovelace',
        active: true,
        mail: ['ada@example.com', 'al@example.com'],
        address: { city: 'London', zip: null }
      };
      const text = JSON.stringify(person);
      const read = JSON.parse(text) as Record<string, unknown>;
      total = (total + text.length + (read['id'] as number) + Object.keys(read).length) | 0;
    }
    return total;
  },

  sorts(n) {
    const items: Item[] = [];
    const names: string[] = [];
    for (let i = 0; i < n; i++) {
      const rank = Math.imul(i, 7919) & 65535;
      items.push(new Item(rank));
      names.push(`name ${rank}`);
    }
    items.sort((a, b) => a.rank - b.rank);
    names.sort();
    let total = 0;
    for (let i = 0; i < n; i++) total = (total + Math.imul(items[i]!.rank, i & 7) + names[i]!.length) | 0;
    return total;
  }
};
