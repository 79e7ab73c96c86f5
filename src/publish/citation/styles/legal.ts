/**
 * A short CSL 1.0.2 style of our own for the work in a lawyer's reference: body, title, kind, date;
 * the place follows. It sets what references to foreign legislation have in common and follows no
 * one guide.
 */
export const LEGAL = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-GB">
  <info><title>Legal, in short</title><id>annotated-sources-legal</id><updated>2026-11-21T00:00:00+00:00</updated></info>
  <macro name="day">
    <date variable="issued" delimiter=" "><date-part name="day"/><date-part name="month"/><date-part name="year"/></date>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout>
      <group delimiter=", ">
        <names variable="author"><name and="text" name-as-sort-order="all" sort-separator=", "/></names>
        <choose>
          <if type="legislation document" match="any"><text variable="title" font-style="italic"/></if>
          <else><text variable="title" quotes="true"/></else>
        </choose>
        <text variable="genre"/>
        <text variable="container-title" font-style="italic"/>
        <choose>
          <if variable="issued">
            <choose>
              <if is-uncertain-date="issued">
                <text macro="day" prefix="[" suffix="?]"/>
              </if>
              <else><text macro="day"/></else>
            </choose>
          </if>
          <else><text value="undated"/></else>
        </choose>
        <text variable="jurisdiction"/>
      </group>
    </layout>
  </bibliography>
</style>`;
