import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';
import { escapeAttribute, escapeText, xmlEvents, type XmlAttribute, type XmlName } from './xml-tree.ts';

/** `Dom.XmlNode`: an element, a text or a comment. */
export class XmlNode extends PlatformObject {
  override readonly typeName = 'Dom.XmlNode';
  readonly kind: 'ELEMENT' | 'TEXT' | 'COMMENT';
  name: XmlName;
  readonly text: string;
  parent: XmlNode | null = null;
  readonly children: XmlNode[] = [];
  readonly attributes: XmlAttribute[] = [];
  /** Declarations: prefix ('' for the default) → namespace. */
  readonly namespaces = new Map<string, string>();

  constructor(kind: XmlNode['kind'], name: XmlName, text: string) {
    super();
    this.kind = kind;
    this.name = name;
    this.text = text;
  }

  append(node: XmlNode): XmlNode {
    node.parent = this;
    this.children.push(node);
    return node;
  }

  get elements(): readonly XmlNode[] {
    return this.children.filter(({ kind }) => kind === 'ELEMENT');
  }

  xml(): string {
    if (this.kind === 'TEXT') return escapeText(this.text);
    if (this.kind === 'COMMENT') return `<!--${this.text}-->`;
    const tag = qualified(this.name);
    const declared = [...this.namespaces].map(([prefix, uri]) => ` xmlns${prefix && ':'}${prefix}="${escapeAttribute(uri)}"`);
    const attributes = this.attributes.map((attribute) => ` ${qualified(attribute)}="${escapeAttribute(attribute.value)}"`);
    const inside = this.children.map((child) => child.xml()).join('');
    const open = `<${tag}${[...declared, ...attributes].join('')}`;
    return inside === '' ? `${open} />` : `${open}>${inside}</${tag}>`;
  }
}

const qualified = ({ prefix, local }: XmlName): string => (prefix ? `${prefix}:${local}` : local);
const unnamed: XmlName = { local: '', namespace: null, prefix: null };

function element(local: string, namespace: string | null, prefix: string | null): XmlNode {
  const node = new XmlNode('ELEMENT', { local, namespace: namespace || null, prefix: prefix || null }, '');
  if (namespace) node.namespaces.set(prefix ?? '', namespace);
  return node;
}

/** `Dom.Document`. */
export class XmlDocument extends PlatformObject {
  override readonly typeName = 'Dom.Document';
  root: XmlNode | null = null;

  load(text: string): void {
    let at: XmlNode | null = null;
    this.root = null;
    for (const event of xmlEvents(text)) {
      if (event.kind === 'end') at = at!.parent;
      else if (event.kind === 'start') {
        const node = new XmlNode('ELEMENT', event.name, '');
        node.attributes.push(...event.attributes);
        for (const [prefix, uri] of event.namespaces) node.namespaces.set(prefix, uri);
        if (at) at.append(node);
        else this.root = node;
        at = node;
      } else if (at && event.kind !== 'instruction')
        at.append(new XmlNode(event.kind === 'comment' ? 'COMMENT' : 'TEXT', unnamed, event.text));
    }
  }

  xml(): string {
    return `<?xml version="1.0" encoding="UTF-8"?>${this.root?.xml() ?? ''}`;
  }
}

const nodes = (items: readonly XmlNode[]): ApexList =>
  new ApexList(listType(currentTransaction().engine.types.type('Dom.XmlNode')), [...items]);

function attributeOf(node: XmlNode, name: string, namespace: string | null): XmlAttribute | undefined {
  return node.attributes.find((attribute) => attribute.local === name && (attribute.namespace ?? '') === (namespace ?? ''));
}

function setAttribute(node: XmlNode, attribute: XmlAttribute): void {
  const known = attributeOf(node, attribute.local, attribute.namespace);
  if (known) node.attributes.splice(node.attributes.indexOf(known), 1, attribute);
  else node.attributes.push(attribute);
}

function declarationOf(node: XmlNode, isWanted: (prefix: string, uri: string) => boolean): readonly [string, string] | null {
  for (let at: XmlNode | null = node; at; at = at.parent) {
    const found = [...at.namespaces].find(([prefix, uri]) => isWanted(prefix, uri));
    if (found) return found;
  }
  return null;
}

/** Text of an element: that of its own texts. */
const textOf = (node: XmlNode): string =>
  node.kind === 'ELEMENT'
    ? node.children
        .filter(({ kind }) => kind === 'TEXT')
        .map(({ text }) => text)
        .join('')
    : node.text;

/** Apex Reference, Dom Namespace. */
export const domMembers: Members = {
  'Dom.Document.<init>()': () => new XmlDocument(),
  'Dom.Document.load(String)': (document: XmlDocument, text: string | null) => {
    if (text === null) throw nullPointer();
    document.load(text);
  },
  'Dom.Document.getRootElement()': (document: XmlDocument) => document.root,
  'Dom.Document.createRootElement(String,String,String)': (document: XmlDocument, name: string, namespace: string, prefix: string) => {
    document.root = element(name, namespace, prefix);
    return document.root;
  },
  'Dom.Document.toXmlString()': (document: XmlDocument) => document.xml(),
  'Dom.XmlNode.addChildElement(String,String,String)': (node: XmlNode, name: string, namespace: string | null, prefix: string | null) => {
    const known = namespace ? declarationOf(node, (declared, uri) => declared === (prefix ?? '') && uri === namespace) : null;
    const child = element(name, namespace, prefix);
    if (known) child.namespaces.clear();
    return node.append(child);
  },
  'Dom.XmlNode.addTextNode(String)': (node: XmlNode, text: string) => node.append(new XmlNode('TEXT', unnamed, text)),
  'Dom.XmlNode.addCommentNode(String)': (node: XmlNode, text: string) => node.append(new XmlNode('COMMENT', unnamed, text)),
  'Dom.XmlNode.getName()': ({ kind, name }: XmlNode) => (kind === 'ELEMENT' ? name.local : null),
  'Dom.XmlNode.getNamespace()': ({ kind, name }: XmlNode) => (kind === 'ELEMENT' ? name.namespace : null),
  'Dom.XmlNode.setNamespace(String,String)': (node: XmlNode, prefix: string, namespace: string) =>
    void node.namespaces.set(prefix, namespace),
  'Dom.XmlNode.getNamespaceFor(String)': (node: XmlNode, prefix: string) =>
    declarationOf(node, (declared) => declared === prefix)?.[1] ?? null,
  'Dom.XmlNode.getPrefixFor(String)': (node: XmlNode, namespace: string) => declarationOf(node, (_, uri) => uri === namespace)?.[0] ?? null,
  'Dom.XmlNode.getNodeType()': ({ kind }: XmlNode) => currentTransaction().engine.enums.constant('Dom.XmlNodeType', kind),
  'Dom.XmlNode.getParent()': ({ parent }: XmlNode) => parent,
  'Dom.XmlNode.getText()': textOf,
  'Dom.XmlNode.getChildren()': ({ children }: XmlNode) => nodes(children),
  'Dom.XmlNode.getChildElements()': (node: XmlNode) => nodes(node.elements),
  'Dom.XmlNode.getChildElement(String,String)': (node: XmlNode, name: string, namespace: string | null) =>
    node.elements.find((child) => child.name.local === name && (child.name.namespace ?? '') === (namespace ?? '')) ?? null,
  'Dom.XmlNode.removeChild(Object)': (node: XmlNode, child: XmlNode) => {
    const index = node.children.indexOf(child);
    if (index < 0) return false;
    node.children.splice(index, 1);
    child.parent = null;
    return true;
  },
  'Dom.XmlNode.insertBefore(Object,Object)': (node: XmlNode, child: XmlNode, before: XmlNode | null) => {
    const index = before === null ? node.children.length : node.children.indexOf(before);
    if (index < 0) throw apexException('System.XmlException', 'The reference node is no child of this node');
    child.parent = node;
    node.children.splice(index, 0, child);
    return child;
  },
  'Dom.XmlNode.getAttribute(String,String)': (node: XmlNode, name: string, namespace: string | null) =>
    attributeOf(node, name, namespace)?.value ?? null,
  'Dom.XmlNode.getAttributeValue(String,String)': (node: XmlNode, name: string, namespace: string | null) =>
    attributeOf(node, name, namespace)?.value ?? null,
  'Dom.XmlNode.getAttributeValueNs(String,String)': (node: XmlNode, name: string, namespace: string | null) =>
    attributeOf(node, name, namespace)?.namespace ?? null,
  'Dom.XmlNode.getAttributeCount()': ({ attributes }: XmlNode) => attributes.length,
  'Dom.XmlNode.getAttributeKeyAt(Integer)': ({ attributes }: XmlNode, index: number) => attributes[index]?.local ?? null,
  'Dom.XmlNode.getAttributeKeyNsAt(Integer)': ({ attributes }: XmlNode, index: number) => attributes[index]?.namespace ?? null,
  'Dom.XmlNode.setAttribute(String,String)': (node: XmlNode, name: string, value: string) =>
    setAttribute(node, { local: name, namespace: null, prefix: null, value }),
  'Dom.XmlNode.setAttributeNs(String,String,String,String)': (
    node: XmlNode,
    name: string,
    value: string,
    namespace: string,
    prefix?: string
  ) =>
    setAttribute(node, {
      local: name,
      namespace,
      prefix: prefix ?? declarationOf(node, (_, uri) => uri === namespace)?.[0] ?? null,
      value
    }),
  'Dom.XmlNode.removeAttribute(String,String)': (node: XmlNode, name: string, namespace: string | null) => {
    const known = attributeOf(node, name, namespace);
    if (known) node.attributes.splice(node.attributes.indexOf(known), 1);
    return known !== undefined;
  }
};
