import type { ValueContext } from '../values/context.ts';
import type { Members } from './registry.ts';
import { addressMembers } from './system/Address.ts';
import { assertMembers } from './system/Assert.ts';
import { blobMembers } from './system/Blob.ts';
import { booleanMembers } from './system/Boolean.ts';
import { collatorMembers } from './system/Collator.ts';
import { cryptoMembers } from './system/Crypto.ts';
import { dateMembers } from './system/Date.ts';
import { datetimeMembers } from './system/Datetime.ts';
import { decimalMembers } from './system/Decimal.ts';
import { doubleMembers } from './system/Double.ts';
import { encodingUtilMembers } from './system/EncodingUtil.ts';
import { idMembers } from './system/Id.ts';
import { integerMembers } from './system/Integer.ts';
import { jsonGeneratorMembers } from './json/JSONGenerator.ts';
import { jsonMembers } from './json/JSON.ts';
import { jsonParserMembers } from './json/JSONParser.ts';
import { listMembers } from './system/List.ts';
import { locationMembers } from './system/Location.ts';
import { longMembers } from './system/Long.ts';
import { mapMembers } from './system/Map.ts';
import { matcherMembers } from './system/Matcher.ts';
import { mathMembers } from './system/Math.ts';
import { objectMembers } from './system/Object.ts';
import { patternMembers } from './system/Pattern.ts';
import { setMembers } from './system/Set.ts';
import { sobjectMembers } from './system/SObject.ts';
import { stringMembers } from './system/String.ts';
import { stringEscapeMembers } from './system/StringEscape.ts';
import { stringRegexMembers } from './system/StringRegex.ts';
import { stringShapeMembers } from './system/StringShape.ts';
import { stringStaticMembers } from './system/StringStatic.ts';
import { systemMembers } from './system/System.ts';
import { timeMembers } from './system/Time.ts';
import { timeZoneMembers } from './system/TimeZone.ts';
import { typeMembers } from './system/Type.ts';
import { urlMembers } from './system/Url.ts';
import { uuidMembers } from './system/UUID.ts';
import { versionMembers } from './system/Version.ts';

/** Members of the platform that need no rows and no transaction. */
export function valueMembers(context: ValueContext): readonly Members[] {
  return [
    addressMembers,
    assertMembers(context),
    blobMembers,
    booleanMembers,
    collatorMembers(context),
    cryptoMembers(context),
    dateMembers(context),
    datetimeMembers(context),
    decimalMembers(context),
    doubleMembers(context),
    encodingUtilMembers,
    idMembers(context),
    integerMembers(context),
    jsonGeneratorMembers(context),
    jsonMembers(context),
    jsonParserMembers(context),
    listMembers(context),
    locationMembers,
    longMembers(context),
    mapMembers(context),
    matcherMembers,
    mathMembers(context),
    objectMembers,
    patternMembers(context),
    setMembers(context),
    sobjectMembers(context),
    stringEscapeMembers,
    stringMembers,
    stringRegexMembers(context),
    stringShapeMembers,
    stringStaticMembers(context),
    systemMembers(context),
    timeMembers,
    timeZoneMembers(() => context.now()),
    typeMembers(context),
    urlMembers,
    uuidMembers(context),
    versionMembers
  ];
}
