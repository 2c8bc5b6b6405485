import { expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const run = (body: string): readonly string[] => outcomes(runApexTests(testClass({ connect: body })));

/** Apex Developer Guide, Connect in Apex: Testing Connect in Apex Code. */
it.each([
  [
    'inputs are what their declaration says',
    `ConnectApi.FeedItemInput input = new ConnectApi.FeedItemInput(); input.subjectId = UserInfo.getUserId(); input.feedElementType = ConnectApi.FeedElementType.FeedItem; input.body = new ConnectApi.MessageBodyInput();
     input.body.messageSegments = new List<ConnectApi.MessageSegmentInput>(); ConnectApi.TextSegmentInput text = new ConnectApi.TextSegmentInput(); text.text = 'hello'; input.body.messageSegments.add(text);
     ConnectApi.FeedElementInput element = input; Assert.areEqual(UserInfo.getUserId(), element.subjectId); Assert.isTrue(element instanceof ConnectApi.FeedItemInput);
     Assert.areEqual('hello', ((ConnectApi.TextSegmentInput) ((ConnectApi.FeedItemInput) element).body.messageSegments[0]).text); Assert.isTrue(JSON.serialize(text).contains('"text":"hello"'));`
  ],
  [
    'a method reads no data of a test',
    `try { ConnectApi.ChatterFeeds.postFeedElement(null, UserInfo.getUserId(), ConnectApi.FeedElementType.FeedItem, 'x'); Assert.fail(); }
     catch (UnsupportedOperationException e) { Assert.areEqual('ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).', e.getMessage()); }`
  ],
  [
    'a method with a setTest method answers what was registered for its arguments',
    `ConnectApi.FeedElementPage page = new ConnectApi.FeedElementPage(); page.elements = new List<ConnectApi.FeedElement>{ new ConnectApi.FeedItem() };
     ConnectApi.ChatterFeeds.setTestGetFeedElementsFromFeed(null, ConnectApi.FeedType.Home, page); Assert.areEqual(1, ConnectApi.ChatterFeeds.getFeedElementsFromFeed(null, ConnectApi.FeedType.Home).elements.size());`
  ]
])('%s', (_rule, body) => expect(run(body)).toEqual(['connect: passed']));

it('a method whose answer was not registered says so', () => {
  expect(run('ConnectApi.ChatterFeeds.getFeedElementsFromFeed(null, ConnectApi.FeedType.Home);')[0]).toContain(
    'No matching test result found'
  );
});

it('other classes that are their properties are, too, and a service is not', () => {
  expect(
    run(
      "Metadata.Layout layout = new Metadata.Layout(); layout.fullName = 'Account-x'; Assert.areEqual('Account-x', layout.fullName); Assert.isNull(layout.layoutSections);"
    )
  ).toEqual(['connect: passed']);
  expect(run("System.Domain d = System.DomainParser.parse('https://x.my.salesforce.com');")[0]).toContain('not supported');
});
