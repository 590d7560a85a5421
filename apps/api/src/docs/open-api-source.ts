import type { OpenAPIObject } from '@nestjs/swagger';

/** Where the page finds the document: it can only be made of the whole application, which is made last. */
export class OpenApiSource {
  private made: OpenAPIObject | undefined;
  private make: (() => OpenAPIObject) | undefined;

  from(make: () => OpenAPIObject): void {
    this.make = make;
  }

  /** The document, made at its first reading. */
  document(): OpenAPIObject {
    if (!this.make) throw new Error('the application is not complete yet');
    this.made ??= this.make();
    return this.made;
  }
}
