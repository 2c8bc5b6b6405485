/** Something that the person who started the product can put right. Its message is one clear line. */
export class StartFailure extends Error {}
