import type { ReactNode } from 'react';
import { Select } from '../../ui/select';
import styles from './pick.module.css';
import { Row } from './row';
import type { Outcome } from './use-save';

interface Props {
  title: string;
  help: string;
  value: number;
  /** The usual ones, smallest first. */
  values: readonly number[];
  say: (value: number) => string;
  locked: boolean;
  outcome: Outcome;
  onChange: (value: number) => void;
  /** Something to settle first. */
  children?: ReactNode;
}

/** A setting that is one of several amounts. Where another than the usual ones was set, that is offered as well. */
export function Pick({ value, values, say, onChange, children, ...row }: Props) {
  const all = [...new Set([...values, value])].sort((a, b) => a - b);
  const items = all.map((each) => ({ value: each, label: say(each) }));
  return (
    <Row {...row} wide>
      <div className={styles.pick}>
        <Select<number | null>
          items={items}
          value={value}
          onChange={(next) => next !== null && onChange(next)}
        />
      </div>
      {children}
    </Row>
  );
}
