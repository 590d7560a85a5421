import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Renderer } from '#documents/render/renderer';

/** How every feature has a paper made: `RenderPaper`. */
export const RENDER = Symbol('render');

/** The one process that renders papers for the API; it starts with the first paper and ends with the API. */
@Global()
@Module({
  providers: [
    { provide: Renderer, useFactory: () => new Renderer() },
    {
      provide: RENDER,
      useFactory: (renderer: Renderer) => renderer.render.bind(renderer),
      inject: [Renderer],
    },
  ],
  exports: [Renderer, RENDER],
})
export class RenderModule implements OnApplicationShutdown {
  constructor(private readonly renderer: Renderer) {}

  onApplicationShutdown(): Promise<void> {
    return this.renderer.close();
  }
}
