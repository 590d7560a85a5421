import { type ComponentType, lazy } from 'react';

/**
 * A page or a part of one that uses antd, fetched when it is first needed and antd's look with it, both at once. What
 * opens in the morning does without antd: on a slow line it would be half of the first page.
 */
export const withLook = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(async () => {
    const [{ default: AntdLook }, { default: Part }] = await Promise.all([import('./antd-look'), load()]);
    return {
      default: (props: Props) => (
        <AntdLook>
          <Part {...props} />
        </AntdLook>
      ),
    };
  });
