/**
 * A short CSL 1.0.2 style of our own in the manner of Chicago's author-date references, which says
 * the year once. Chicago's own CSL files are under CC BY-SA and far larger than works here need.
 */
export const CHICAGO = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" page-range-format="chicago">
  <info><title>In the manner of Chicago, author-date</title><id>annotated-sources-chicago</id><updated>2026-11-21T00:00:00+00:00</updated></info>
  <macro name="title">
    <choose>
      <if type="legislation document book report" match="any"><text variable="title" font-style="italic"/></if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="year">
    <choose>
      <if is-uncertain-date="issued"><date variable="issued" prefix="[" suffix="?]"><date-part name="year"/></date></if>
      <else-if variable="issued"><date variable="issued"><date-part name="year"/></date></else-if>
      <else><text value="n.d."/></else>
    </choose>
  </macro>
  <macro name="day">
    <date variable="issued" delimiter=" "><date-part name="month"/><date-part name="day"/></date>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <choose>
          <if variable="author">
            <names variable="author"><name and="text" name-as-sort-order="first" sort-separator=", " delimiter-precedes-last="always"/></names>
            <text macro="year"/>
            <text macro="title"/>
          </if>
          <else>
            <text macro="title"/>
            <text macro="year"/>
          </else>
        </choose>
        <text variable="genre" text-case="capitalize-first"/>
        <group delimiter=", ">
          <choose>
            <if type="article-journal">
              <group delimiter=" ">
                <text variable="container-title" font-style="italic"/>
                <choose>
                  <if variable="issue">
                    <group delimiter=": "><group delimiter=" "><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group><text variable="page"/></group>
                  </if>
                  <else><group delimiter=":"><text variable="volume"/><text variable="page"/></group></else>
                </choose>
              </group>
            </if>
            <else>
              <text variable="container-title" font-style="italic"/>
              <text macro="day"/>
            </else>
          </choose>
        </group>
        <choose>
          <if type="book report" match="any">
            <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
          </if>
        </choose>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
