import { type ReactNode, useId } from 'react';
import './item.css';

/** A piece of work with its kind and programme above, its name as the heading, where it stands below. */
export function Item({ above, title, tone, stage, children }: ItemProps) {
  return (
    <article className="item">
      <p className="soft">{above}</p>
      <h2>{title}</h2>
      <p>
        <span className={`pill ${tone}`}>{stage}</span>
      </p>
      {children}
    </article>
  );
}

interface ItemProps {
  readonly above: string;
  readonly title: string;
  readonly tone: string;
  readonly stage: string;
  readonly children: ReactNode;
}

/** The list of facts of an item. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="item-facts">{children}</dl>;
}

/** A fact: its name, and what is so. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A part of an item under its own heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="item-part" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}
