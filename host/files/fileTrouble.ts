import { type TroubleCode, troubleWords } from '../words';

/** A file that cannot be used, said to the person in their words; never shown with a stack. */
export class FileTrouble extends Error {
  override name = 'FileTrouble';

  constructor(
    readonly code: TroubleCode,
    detail = '',
  ) {
    super(troubleWords[code](detail));
  }
}
