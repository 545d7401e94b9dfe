import { Select } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
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
      <Select.Root
        items={items}
        value={value}
        onValueChange={(next) => next !== null && onChange(next)}
        modal={false}
      >
        <Select.Trigger className={styles.trigger}>
          <Select.Value />
          <Select.Icon className={styles.icon}>
            <ChevronsUpDown size={14} aria-hidden />
          </Select.Icon>
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner alignItemWithTrigger={false} sideOffset={4} className={styles.place}>
            <Select.Popup className={styles.list}>
              {items.map((item) => (
                <Select.Item key={item.value} value={item.value} className={styles.item}>
                  <Select.ItemText>{item.label}</Select.ItemText>
                  <Select.ItemIndicator>
                    <Check size={14} aria-hidden />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
      {children}
    </Row>
  );
}
