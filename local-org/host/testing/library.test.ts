import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const byLength =
  'class ByLength implements Comparator<String> { public Integer compare(String a, String b) { return a.length() - b.length(); } }';
const run = (body: string): readonly string[] => outcomes(runApexTests(testClass({ rules: body }, byLength)));

/** One body of a test per class of the Apex Reference that few programs use. */
describe('the library', () => {
  it.each([
    [
      'Compression packs files and finds them again',
      `Compression.ZipWriter w = new Compression.ZipWriter(); w.addEntry('a/ä.txt', Blob.valueOf('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).setComment('c');
       w.setMethod(Compression.Method.STORED).addEntry('b', Blob.valueOf('b')); w.addEntry('gone', Blob.valueOf('')); w.removeEntry('gone'); Assert.areEqual(2, w.getEntries().size());
       Compression.ZipReader r = new Compression.ZipReader(w.getArchive()); Assert.areEqual(new List<String>{ 'a/ä.txt', 'b' }, r.getEntryNames());
       Assert.areEqual('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', r.extract('a/ä.txt').toString()); Compression.ZipEntry e = r.getEntry('a/ä.txt'); Assert.areEqual('c', e.getComment());
       Assert.areEqual(30L, e.getUncompressedSize()); Assert.isTrue(e.getCompressedSize() < 30); Assert.areEqual(Compression.Method.STORED, r.getEntriesMap().get('b').getMethod());
       try { Object o = new Compression.ZipReader(Blob.valueOf('no archive')); Assert.fail(); } catch (Compression.ZipException x) { Assert.isNotNull(x.getMessage()); }`
    ],
    [
      'Dom.Document reads and writes XML with namespaces',
      `Dom.Document d = new Dom.Document(); d.load('<a xmlns="u" x="1"><b>t&amp;u</b><!-- c --><b/></a>'); Dom.XmlNode root = d.getRootElement();
       Assert.areEqual('a', root.getName()); Assert.areEqual('u', root.getNamespace()); Assert.areEqual('1', root.getAttributeValue('x', null));
       Assert.areEqual(2, root.getChildElements().size()); Assert.areEqual(Dom.XmlNodeType.COMMENT, root.getChildren()[1].getNodeType());
       Assert.areEqual('t&u', root.getChildElement('b', 'u').getText());
       Dom.Document made = new Dom.Document(); Dom.XmlNode r = made.createRootElement('r', 'n', 'p'); r.addChildElement('c', 'n', 'p').addTextNode('<'); r.setAttribute('k', 'v');
       Assert.areEqual('<?xml version="1.0" encoding="UTF-8"?><p:r xmlns:p="n" k="v"><p:c>&lt;</p:c></p:r>', made.toXmlString());
       try { d.load('<a>'); Assert.fail(); } catch (XmlException e) { Assert.isTrue(true); }`
    ],
    [
      'XmlStreamReader and XmlStreamWriter',
      `XmlStreamWriter w = new XmlStreamWriter(); w.writeStartDocument('UTF-8', '1.0'); w.writeStartElement(null, 'a', null); w.writeAttribute(null, null, 'x', '1'); w.writeCharacters('<'); w.writeEmptyElement(null, 'b', null); w.writeEndElement(); w.writeEndDocument();
       Assert.areEqual('<?xml version="1.0" encoding="UTF-8"?><a x="1">&lt;<b/></a>', w.getXmlString());
       XmlStreamReader r = new XmlStreamReader(w.getXmlString()); List<String> seen = new List<String>();
       while (r.hasNext()) { r.next(); if (r.getEventType() == XmlTag.START_ELEMENT) { seen.add(r.getLocalName() + r.getAttributeCount()); } if (r.isCharacters()) { seen.add(r.getText()); } }
       Assert.areEqual(new List<String>{ 'a1', '<', 'b0' }, seen);
       XmlStreamReader spaced = new XmlStreamReader('<p:a xmlns:p="u"/>'); spaced.next(); Assert.areEqual(1, spaced.getNamespaceCount()); Assert.areEqual('p', spaced.getNamespacePrefix(0)); Assert.areEqual('u', spaced.getNamespaceURIAt(0)); Assert.areEqual('u', spaced.getNamespaceURI('p'));`
    ],
    [
      'results of DML made from JSON, as tests of error handling do',
      `Database.SaveResult r = (Database.SaveResult) JSON.deserialize('{"success":false,"errors":[{"statusCode":"REQUIRED_FIELD_MISSING","message":"m","fields":["Name"]}]}', Database.SaveResult.class);
       Assert.isFalse(r.isSuccess()); Assert.areEqual(StatusCode.REQUIRED_FIELD_MISSING, r.getErrors()[0].getStatusCode()); Assert.areEqual('Name', r.getErrors()[0].getFields()[0]);
       Assert.areEqual('{"success":true,"id":null,"errors":[]}', JSON.serialize((Database.SaveResult) JSON.deserialize('{"success":true}', Database.SaveResult.class)));`
    ],
    [
      'dates and numbers of Objects, and texts with more behind them',
      `Assert.areEqual(14, Integer.valueOf((Object) 14.9)); Object nothing = null; Assert.isNull(Integer.valueOf(nothing)); Assert.isFalse('x'.equalsIgnoreCase(null)); Assert.areEqual(0L, Datetime.valueOf((Object) 0L).getTime());
       Assert.areEqual(Date.newInstance(2026, 11, 22), Date.valueOf('2026-11-22T00:00:00-0800')); Assert.areEqual(Datetime.newInstance(2026, 11, 24, 9, 10, 4), Datetime.valueOf('2026-11-24 09:10:04-0800'));
       Comparator<Object> wide = (Comparator<Object>) (Object) new ByLength(); Assert.isNotNull(wide);`
    ],
    [
      'the recycle bin is emptied for good; text that is too long is cut where a record or a statement says so',
      `Account a = new Account(Name = 'x'); Database.DMLOptions o = new Database.DMLOptions(); o.AllowFieldTruncation = true; a.Name = 'x'.repeat(300); a.setOptions(o); insert a;
       Assert.areEqual(255, [SELECT Name FROM Account].Name.length()); delete a; Assert.isTrue(Database.insert(new Contact(LastName = 'x'.repeat(300)), o).isSuccess()); Assert.isTrue(Database.emptyRecycleBin(new List<Account>{ a })[0].isSuccess()); Assert.isFalse(Database.undelete(a, false).isSuccess());`
    ],
    [
      'a matcher keeps the bounds that it is given, which change nothing while its region is the whole text (Apex Reference, Matcher Class)',
      `Matcher m = Pattern.compile('b$').matcher('ab'); m.useTransparentBounds(true).useAnchoringBounds(false); Assert.isTrue(m.hasTransparentBounds()); Assert.isFalse(m.hasAnchoringBounds()); Assert.isTrue(m.find());`
    ],
    [
      'cursors fetch from any position',
      `for (Integer i = 0; i < 5; i++) { insert new Account(Name = 'A' + i); } Database.Cursor c = Database.getCursor('SELECT Name FROM Account ORDER BY Name');
       Assert.areEqual(5, c.getNumRecords()); Assert.areEqual('A3', c.fetch(3, 2)[0].get('Name')); Assert.areEqual(1, Limits.getFetchCallsOnApexCursor());
       Database.CursorFetchResult page = Database.getPaginationCursor('SELECT Id FROM Account').fetchPage(0, 3); Assert.areEqual(3, page.getNextIndex()); Assert.isFalse(page.isDone());`
    ],
    [
      'pages and their messages',
      `PageReference p = new PageReference('/x?a=1'); p.getParameters().put('b', 'c d'); Assert.areEqual('/x?a=1&b=c+d', p.getUrl()); Test.setCurrentPage(p); Assert.areEqual('1', ApexPages.currentPage().getParameters().get('a'));
       ApexPages.addMessage(new ApexPages.Message(ApexPages.Severity.ERROR, 'no')); Assert.isTrue(ApexPages.hasMessages(ApexPages.Severity.ERROR)); Assert.areEqual('no', ApexPages.getMessages()[0].getSummary());
       ApexPages.StandardController c = new ApexPages.StandardController(new Account(Name = 'x')); Assert.areEqual('x', c.getRecord().get('Name'));`
    ],
    [
      'metadata to deploy is put together, and not deployed in tests',
      `Metadata.CustomMetadata m = new Metadata.CustomMetadata(); m.fullName = 'A.B'; Metadata.CustomMetadataValue v = new Metadata.CustomMetadataValue(); v.field = 'F__c'; v.value = 1; m.values.add(v);
       Metadata.DeployContainer c = new Metadata.DeployContainer(); c.addMetadata(m); Assert.areEqual('A.B', ((Metadata.CustomMetadata) c.getMetadata()[0]).fullName);`
    ],
    [
      'a setting that nobody has filled in gets its defaults when it is saved; users keep what they need',
      `User u = [SELECT Id FROM User WHERE Id = :UserInfo.getUserId()]; update u; Assert.areEqual(UserInfo.getTimeZone().getID(), [SELECT TimeZoneSidKey FROM User WHERE Id = :u.Id].TimeZoneSidKey);
       Assert.isNull(Network.getNetworkId()); Assert.areEqual(15000, OrgLimits.getMap().get('DailyApiRequests').getLimit()); Assert.areEqual(Test.getStandardPricebookId(), Test.getStandardPricebookId());`
    ]
  ])('%s', (_what, body) => {
    expect(run(body)).toEqual(['rules: passed']);
  });
});
