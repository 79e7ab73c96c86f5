/** A CSL macro `day`: the whole date of a work, in brackets and with a question mark where it is inferred. */
export const DAY_MACRO = `  <macro name="day">
    <choose>
      <if is-uncertain-date="issued"><date variable="issued" form="text" prefix="[" suffix="?]"/></if>
      <else><date variable="issued" form="text"/></else>
    </choose>
  </macro>`;

/** CSL terms for the months that English style guides shorten otherwise than CSL's own locale. */
export const SHORT_MONTHS = `      <term name="month-05" form="short">May</term>
      <term name="month-06" form="short">June</term>
      <term name="month-07" form="short">July</term>
      <term name="month-09" form="short">Sept.</term>`;
