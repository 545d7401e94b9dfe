import { Field } from '@base-ui/react/field';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import styles from './choice.module.css';
import { Row } from './row';
import type { Outcome } from './use-save';

interface Option<T extends string> {
  value: T;
  label: string;
  /** The label's language, where it is not the panel's. */
  lang?: string;
}

interface Props<T extends string> {
  title: string;
  help: string;
  value: T;
  options: readonly Option<T>[];
  locked: boolean;
  outcome: Outcome;
  onChange: (value: T) => void;
}

/** A setting with a few ways, all of them in view. */
export function Choice<T extends string>({ value, options, onChange, ...row }: Props<T>) {
  return (
    <Row {...row} wide>
      <RadioGroup value={value} onValueChange={(next) => onChange(next as T)} className={styles.group}>
        {options.map((option) => (
          <Field.Item key={option.value} className={styles.item}>
            <Field.Label className={styles.option}>
              <Radio.Root value={option.value} className={styles.dot}>
                <Radio.Indicator className={styles.point} />
              </Radio.Root>
              <span lang={option.lang}>{option.label}</span>
            </Field.Label>
          </Field.Item>
        ))}
      </RadioGroup>
    </Row>
  );
}
