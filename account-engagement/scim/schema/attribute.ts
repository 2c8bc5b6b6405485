/** An attribute as SCIM describes it (RFC 7643 7). */
export interface SchemaAttribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'integer' | 'complex';
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readOnly' | 'readWrite';
  readonly returned: 'always' | 'default';
  readonly uniqueness: 'none' | 'server';
  /** The only values that are taken, in this spelling. */
  readonly canonicalValues?: readonly string[];
  readonly subAttributes?: readonly SchemaAttribute[];
}

/** A schema as `/Schemas` shows it. */
export interface Schema {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly SchemaAttribute[];
}

type More = Partial<Omit<SchemaAttribute, 'name' | 'description'>>;

/** A single text that is compared without case, unless `more` says otherwise. */
export function attribute(name: string, description: string, more: More = {}): SchemaAttribute {
  return {
    name,
    type: 'string',
    multiValued: false,
    description,
    required: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...more
  };
}

export function complex(name: string, description: string, subAttributes: readonly SchemaAttribute[], more: More = {}): SchemaAttribute {
  return attribute(name, description, { type: 'complex', subAttributes, ...more });
}

/** Attribute names are compared without case (RFC 7643 2.1). */
export function named(attributes: readonly SchemaAttribute[], name: string): SchemaAttribute | undefined {
  const lower = name.toLowerCase();
  return attributes.find((candidate) => candidate.name.toLowerCase() === lower);
}
